"""What a browser does for somebody who signs in, without a browser."""

import http.client
from contextlib import closing
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit


class Browser:
    """Keeps cookies, and sends what browsers send to a site at https."""

    def __init__(self, port, site, added):
        self.port, self.site, self.added, self.cookies = port, site, added, {}

    def ask(self, path, data=None):
        sent = {"Host": urlsplit(self.site).netloc, "Cookie": self._cookies(), **self.added}
        if data is not None:
            data = urlencode({**data, "csrfmiddlewaretoken": self.cookies["csrftoken"]}, doseq=True)
            form = "application/x-www-form-urlencoded"
            sent |= {"Origin": self.site, "Referer": f"{self.site}{path}", "Content-Type": form}
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        with closing(link):
            link.request("GET" if data is None else "POST", path, body=data, headers=sent)
            answer = link.getresponse()
            answer.text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(cookie).items()}
        return answer

    def _cookies(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())
