// openapi-fetch, by the types that openapi-typescript made, fetches from a running service: a list, a detail, and what
// is not there. It prints what is not as the description says, a line each, and nothing where all is.
//
//     node fetch_typescript.js ADDRESS
import createClient from "openapi-fetch";
import type { components, paths } from "./types.js";

declare const process: { argv: string[] };

type Ministry = components["schemas"]["Organisation"];

const client = createClient<paths>({ baseUrl: process.argv[2] });

function expect(holds: boolean, otherwise: string): void {
  if (!holds) console.log(otherwise);
}

const list = await client.GET("/api/v1/ministries/", { params: { query: { page_size: 5 } } });
const rows: Ministry[] = list.data?.results ?? [];
expect(rows.length === 5, `a list of five is ${list.response.status} with ${rows.length}`);

const first: Ministry | undefined = rows[0];
const code: string = first?.country?.code ?? "";
const detail = await client.GET("/api/v1/ministries/{code}/", { params: { path: { code } } });
expect(detail.data !== undefined && detail.data.id === first?.id, `${code} is ${detail.response.status}`);

const none = await client.GET("/api/v1/ministries/{code}/", { params: { path: { code: "ZZ" } } });
const problem: components["schemas"]["Problem"] | undefined = none.error;
expect(none.response.status === 404 && problem?.status === 404, `what is not there is ${none.response.status}`);
