// Finds the country that is meant in the page itself. It sends nothing and keeps nothing: the policy of these
// pages allows no connection, and the only thing loaded is the same two files of names, whatever is typed.
const MOST = 8;
const FORGIVING = 5; // letters of a word, for one typing error in it to be forgiven
const FORGIVING_BEGUN = 6; // the same of a word that is not yet typed to its end
const SHORTEST_INSIDE = 4; // letters of a name inside a text
const LONGEST_NAME = 9; // words of a name inside a text
const [EXACT, CODE, NAMED, BEGINS, WORDS, NEAR, BEGINS_NEAR] = [0, 1, 2, 3, 4, 5, 6];
const [OF_PAGE, ALIAS, PLACE, COMMON, RARE] = [0, 1, 2, 3, 4];
const SURE = [4, 4, 8, 6, 8]; // letters of a name, by its tier, for an error in it to be forgiven
const PLAIN = { ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ħ: "h" };
const ARTICLE = "ال";
// Ends by which Russian cases differ: as `directory/search/finder.py` has them.
// What ends in a vowel behind “о” is not declined: “само” is no form of “Самоа”.
// Of such a name no form is without an end: “дани” is a word of its own.
const ALWAYS_ENDED = /^[\u0400-\u04ff]+[аяй]$/;
const ONE_ENDING = /(?:ов|([^о])[аеиоуыюяь])$/;
const ENDINGS = /(?:ая|ои|ую|ые|ых|ие|их|ии|ия|ию|ов|[аеиоуыюяь])$/;
// Ends by which German cases differ, of long words in a name of several: “der Vereinigten Staaten”.
const LATIN_ENDINGS = /(?:e[mnrs]?|s)$/;
const UNSPACED = /[\u0E00-\u0EFF\u0F00-\u0FFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/;

/** Words without case, accents and vowel signs, parted by one space: as `directory/search/finder_names.py` folds them. */
export const folded = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\u{1F1E6}-\u{1F1FF}]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0) - 0x1f1e6 + 97))
    .toUpperCase().toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/ς/g, "σ")
    .replace(/[ßøłđðþæœħ]/g, (letter) => PLAIN[letter])
    .replace(/\p{Script=Cherokee}+/gu, (word) => word.toUpperCase())
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const lines = (text) => text.trim().split("\n").map((line) => [line.slice(0, 2), line.slice(3).split("|")]);
const setOf = (text) => new Set(text.trim().split(" "));
const withoutArticle = (word) => (word.startsWith(ARTICLE) && word.length > 4 ? word.slice(2) : word);
const stem = (word, isAlone) => {
  if (/^[\u0400-\u04ff]{4,}$/.test(word)) return isAlone ? word.replace(ONE_ENDING, "$1") : word.replace(ENDINGS, "");
  return !isAlone && /^[a-z]{6,}$/.test(word) ? word.replace(LATIN_ENDINGS, "") : withoutArticle(word);
};
/** As German writes where there is no key for them: “Suedafrika”. */
const umlauts = (text) => text.replace(/ae/g, "a").replace(/oe/g, "o").replace(/ue/g, "u");
/** Also in scripts without capitals; a word of two or three letters only if all are. */
const isCapital = (word) => {
  const first = [...word][0];
  return first === first.toUpperCase() && (word.length >= SHORTEST_INSIDE || word === word.toUpperCase());
};
const enter = (map, key, name) => (map.has(key) ? map.get(key).push(name) : map.set(key, [name]));

/** Two letters, with at most one that is right between them. */
const changedPlaces = (typed, word, one, other) =>
  typed[one] === word[other] && typed[other] === word[one] && typed.slice(one + 1, other) === word.slice(one + 1, other);

/** “Phillipines”, “Morroco”: a letter is double in one place and not in the other. */
const squeezed = (word) => word.replace(/(.)\1+/g, "$1");

const fitsSqueezed = (typed, word, begins) => (begins ? word.startsWith(typed) : word === typed);

/** Whether one letter too many, missing, wrong, or two that changed places turn `typed` into `word`, or letters that are double. */
const isNear = (typed, word, begins) => {
  if (typed.slice(0, 2) === word.slice(0, 2) && fitsSqueezed(squeezed(typed), squeezed(word), begins)) return true;
  // What begins with another letter is another word (“Prussia”), unless the first two changed places.
  if (typed[0] !== word[0] && (typed[0] !== word[1] || typed[1] !== word[0])) return false;
  let i = 0;
  while (i < typed.length && typed[i] === word[i]) i++;
  const rest = begins ? (a, b) => word.startsWith(typed.slice(a), b) : (a, b) => typed.slice(a) === word.slice(b);
  return (
    rest(i + 1, i + 1) || rest(i, i + 1) || rest(i + 1, i) ||
    [1, 2].some((by) => changedPlaces(typed, word, i, i + by) && rest(i + by + 1, i + by + 1))
  );
};

/** The countries of a page and every name known for them. */
export class Countries {
  /** `places`: [{code, name, others, link}] in the order of the page. */
  constructor(places) {
    this.places = new Map(places.map((place) => [place.code, place]));
    this.names = []; // {text, code, tier, original, territory}
    this.exact = new Map(); // by the text, by what is alike, and demonyms by their beginning
    this.alike = new Map();
    this.stems = new Map();
    this.peoples = new Map();
    this.small = this.formal = this.asking = this.endings = this.elsewhere = new Set(); // the last are names of no state
    for (const { code, name, others } of places) {
      this.add(code, folded(name), OF_PAGE);
      for (const other of others) this.add(code, folded(other), ALIAS);
    }
  }

  add(code, text, tier, original, territory) {
    if (!this.places.has(code) || !text) return;
    const name = { text, code, tier, original, territory, words: text.split(" ") };
    this.names.push(name);
    enter(this.exact, text, name);
    if (tier === RARE) return;
    for (const key of new Set([text.replaceAll(" ", ""), this.core(text)]))
      if (key !== text && key.length >= SHORTEST_INSIDE) enter(ALWAYS_ENDED.test(text) ? this.stems : this.alike, key, name);
  }

  /** All of the first file of names. */
  addKnown({ names, aliases, places, territories, peoples, small, formal, asking, endings, elsewhere, served }) {
    [this.small, this.formal, this.asking, this.endings] = [small, formal, asking, endings].map(setOf);
    this.elsewhere = new Set(elsewhere.trim().split("|"));
    this.exact.clear();
    for (const name of this.names.splice(0)) this.add(name.code, name.text, name.tier);
    const states = new Map(lines(served).flatMap(([state, codes]) => codes.map((code) => [code, state])));
    for (const [code, all] of lines(aliases)) for (const name of all) this.add(code, folded(name), ALIAS, name);
    for (const [code, all] of lines(places)) for (const name of all) this.add(code, folded(name), PLACE, name);
    for (const [code, all] of lines(territories)) for (const name of all) this.add(states.get(code), folded(name), PLACE, name, true);
    for (const [code, all] of lines(peoples)) for (const text of all) if (this.places.has(code)) enter(this.peoples, text, { code, tier: PLACE, text });
    this.addNames(names, COMMON);
  }

  addNames(text, tier) {
    for (const [code, names] of lines(text)) for (const name of names) this.add(code, name, tier);
  }

  /** The countries that may be meant, the likeliest first: [{place, how, also}]; `also` is the alias that fits. */
  find(typed) {
    const text = folded(typed);
    if (!text) return [];
    const words = text.split(" ");
    const unasked = words.filter((word) => !this.asking.has(word));
    const bare = unasked.filter((word) => !this.formal.has(word));
    const tried = [...new Set([words, unasked, bare].map((some) => some.join(" ")))].filter(Boolean);
    if (tried.some((some) => this.elsewhere.has(some))) return [];
    let found = new Map();
    const asksOnly = !unasked.length && words.some((word) => word.length > SHORTEST_INSIDE);
    for (const some of tried) if (!found.size) this.take(this.whole(some), found);
    if (!found.size && asksOnly) return [];
    for (const some of tried) if (some === text || !found.size) found = this.collect(direct(some, some.split(" ")), found);
    // A name that the page itself could show is none with an error in it.
    if ([...found.values()].some((hit) => hit.how <= NAMED || hit.tier <= PLACE)) return ranked(found);
    for (const some of tried) if (some === text || !found.size) found = this.guess(some.split(" "), found);
    // A part of a name that is written differently may be another country's: it is the last to be asked.
    if (!found.size) this.take(this.inside(words, typed), found);
    return ranked(found);
  }

  guess(words, found) {
    if (words.some((word) => this.elsewhere.has(word))) return found;
    return words.some((word) => word.length >= FORGIVING) ? this.collect(near(words), found) : found;
  }

  take(names, found) {
    for (const name of names) this.keep(found, name, name.how ?? NAMED);
  }

  collect(how, found = new Map()) {
    for (const name of this.names) {
      const fits = how(name);
      if (fits !== undefined) this.keep(found, name, fits);
    }
    return found;
  }

  keep(found, { code, tier, original, territory }, how) {
    const known = found.get(code);
    if (known && (known.how - how || known.tier - tier) <= 0) return;
    found.set(code, { place: this.places.get(code), how, tier, also: original, territory });
  }

  /** The names that a text is as a whole, or is a form of. */
  whole(text) {
    const exact = this.exact.get(text);
    if (exact) return exact.map((name) => ({ ...name, how: EXACT }));
    const code = text.toUpperCase();
    if (this.places.has(code)) return [{ code, tier: ALIAS, how: CODE }];
    return this.peoples.get(text) ?? this.form(text) ?? this.form(umlauts(text)) ?? [];
  }

  form(text) {
    const joined = text.replaceAll(" ", "");
    const core = this.core(text);
    const ended = core === joined ? undefined : this.stems.get(core);
    const alike = this.alike.get(joined) ?? this.exact.get(joined) ?? this.alike.get(core) ?? ended ?? (core.length >= SHORTEST_INSIDE ? this.exact.get(core) : undefined);
    return alike ?? this.people(text) ?? this.people(withoutArticle(text));
  }

  /** By the longest beginning; of a country's own name only “s” may follow. */
  people(text) {
    for (let place = text.length - 1; place >= SHORTEST_INSIDE; place--) {
      const [begin, end] = [text.slice(0, place), text.slice(place)];
      const found = (this.endings.has(end) && this.peoples.get(begin)) || (end === "s" && this.exact.get(begin));
      if (found) return found;
    }
    return undefined;
  }

  /** A name without small words, blanks, articles and the ends of Russian and German cases. */
  core(text) {
    let words = text.split(" ").filter((word) => !this.small.has(word));
    if (!words.length) words = [text];
    return words.map((word) => stem(word, words.length === 1)).join("");
  }

  /** What all names inside a longer text have in common; none if it names two countries. */
  inside(words, typed) {
    const capitals = new Set((typed.match(/\p{L}+/gu) ?? []).filter(isCapital).map(folded));
    const found = [];
    for (let start = 0, peopleEnd = -1; start < words.length; ) {
      const [end, names] = this.longest(words, start, capitals);
      // Behind a people it is theirs: “the Dutch Foreign Office” is not the British one.
      if (names.length && !(start === peopleEnd && this.isGeneral(words.slice(start, end)))) {
        found.push(names);
        peopleEnd = names.some((name) => name.words) ? -1 : end;
      }
      start = end;
    }
    const all = found.flat();
    return all.filter(({ code }) => found.every((names) => names.some((name) => name.code === code))).map((name) => ({ ...name, how: NAMED }));
  }

  isGeneral(part) {
    return part.every((word) => this.asking.has(word) || this.small.has(word));
  }

  longest(words, start, capitals) {
    for (let end = Math.min(words.length, start + LONGEST_NAME); end > start; end--) {
      if (this.small.has(words[start]) || this.small.has(words[end - 1])) continue;
      const one = end === start + 1;
      if (one && (this.asking.has(words[start]) || this.formal.has(words[start]))) continue;
      const part = words.slice(start, end).join(" ");
      if (this.elsewhere.has(part)) return [end, []];
      const names = this.whole(part);
      if (names.length && (!one || isWrittenSo(words[start], names, capitals))) return [end, names];
    }
    return [start + 1, []];
  }
}

/** Short words are names in capitals only, and towns with one: “us”, “nice”. */
const isWrittenSo = (word, names, capitals) =>
  capitals.has(word) || !((/^[\x00-\x7f]+$/.test(word) && word.length < SHORTEST_INSIDE) || names.some((name) => name.tier === PLACE && name.original));

const ranked = (found) =>
  [...found.values()].sort((one, other) => one.how - other.how || one.tier - other.tier || one.place.order - other.place.order);

/** How a name fits what is typed without an error; undefined if it does not. */
const direct = (text, words) => {
  const inside = UNSPACED.test(text);
  const arabic = /\p{Script=Arabic}/u.test(text);
  const begins = (name, word) => {
    for (const own of name.words) if (own.startsWith(word) || (arabic && own.startsWith("ال" + word))) return true;
    return false;
  };
  return (name) => {
    if (name.text.startsWith(text)) return name.text.length === text.length ? EXACT : begun(name, text);
    if (name.tier === PLACE) return undefined;
    if (name.code.toLowerCase() === text) return CODE;
    for (const word of words) if (!begins(name, word)) return inside && name.text.includes(text) ? WORDS : undefined;
    return WORDS;
  };
};

/** Of a city or territory three letters say more than chance. */
const begun = (name, text) => (name.tier !== PLACE || text.length > 2 ? BEGINS : undefined);

/** The same if one word holds one error, and every other one begins a word of the name. */
const near = (words) => (name) => {
  let wrong;
  // Of the many names that few readers know, something is near to any short word.
  if (name.text.length < SURE[name.tier]) return undefined;
  for (const word of words) {
    if (name.words.some((own) => own.startsWith(word))) continue;
    if (wrong || word.length < FORGIVING) return undefined;
    wrong = word;
  }
  if (!wrong) return undefined;
  if (name.words.length === words.length && name.words.some((own) => isNear(wrong, own, false))) return NEAR;
  return wrong.length >= FORGIVING_BEGUN && name.tier <= ALIAS && name.words.some((own) => own.length >= wrong.length - 1 && isNear(wrong, own, true)) ? BEGINS_NEAR : undefined;
};

/** The A to Z of the page; its own names, and those of their own languages beside them. */
const placesOf = (list) =>
  [...list.querySelectorAll("li > a")].map((link, order) => {
    const own = link.parentElement.querySelector("small");
    const others = own ? [...own.children].map((name) => name.textContent) : [];
    return { code: link.pathname.slice(-3, -1), name: link.textContent, others, own, link, order };
  });

/** Everything around one field: what is loaded, what is found, what is said. `finder` carries the words for it. */
class Finder {
  constructor(finder, input) {
    this.says = finder.dataset;
    this.input = input;
    this.status = finder.querySelector("[role=status]");
    this.countries = new Countries(placesOf(document.querySelector("[data-countries]")));
    this.hits = [];
    input.addEventListener("focus", () => this.load());
    input.addEventListener("input", () => this.type());
    // Who comes back, or looks over a shoulder, does not see what was typed.
    addEventListener("pagehide", () => this.forget());
    finder.hidden = false;
  }

  /** Both files of names, once, whatever is typed. Until they are there the names of the page serve. */
  async load() {
    if (this.loading) return;
    this.loading = true;
    try {
      const common = await import(this.says.names);
      this.countries.addKnown(common);
      if (this.input.value) this.match();
      this.countries.addNames((await import(this.says.more)).names, RARE);
      if (this.input.value) this.match();
    } catch {
      this.failed = true;
    }
  }

  type() {
    this.load();
    this.match();
  }

  match() {
    this.hits = this.countries.find(this.input.value).slice(0, MOST);
    this.show();
    this.say();
  }

  say() {
    clearTimeout(this.waiting);
    // A screen reader is spared what is true for one key press only.
    this.waiting = setTimeout(() => (this.status.textContent = this.sentence()), 300);
  }

  sentence() {
    if (!folded(this.input.value)) return "";
    if (!this.hits.length) return this.failed ? this.says.failed : this.says.none;
    const text = this.hits[0].how >= NEAR ? this.says.near : this.says.found;
    return text.replace("{number}", this.hits.length);
  }

  forget() {
    this.input.value = "";
    clearTimeout(this.waiting);
    this.status.textContent = "";
    this.hits = [];
    this.show();
  }
}

/** An editable combobox with a listbox (ARIA 1.2): the focus stays in the field, the arrows choose. */
class Combobox extends Finder {
  constructor(finder, input) {
    super(finder, input);
    this.list = finder.querySelector("[role=listbox]");
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
    input.addEventListener("focus", () => this.input.value && this.match());
    // The field keeps the focus, so that the list is still there when the finger is lifted.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.open([...this.list.children].indexOf(option));
    });
  }

  show() {
    this.list.replaceChildren(...this.hits.map((hit, index) => asOption(hit, index, this.says.served)));
    this.list.scrollTop = 0;
    this.list.hidden = !this.hits.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.activate(-1);
  }

  close() {
    clearTimeout(this.waiting);
    this.status.textContent = "";
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.activate(-1);
  }

  activate(index) {
    this.active = index;
    [...this.list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    if (index < 0) return this.input.removeAttribute("aria-activedescendant");
    const option = this.list.children[index];
    this.input.setAttribute("aria-activedescendant", option.id);
    return option.scrollIntoView({ block: "nearest" });
  }

  press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const act = this.acts(event)[event.key];
    if (act && act() !== false) event.preventDefault();
  }

  acts({ altKey }) {
    const last = this.hits.length - 1;
    const chosen = !this.list.hidden && this.active >= 0;
    return {
      ArrowDown: () => this.move(altKey ? -1 : this.active === last ? 0 : this.active + 1),
      ArrowUp: () => (altKey ? this.close() : this.move(this.active <= 0 ? last : this.active - 1)),
      Home: () => chosen && this.move(0),
      End: () => chosen && this.move(last),
      Enter: () => this.enter(),
      Escape: () => (this.list.hidden ? this.forget() : this.close()),
    };
  }

  move(index) {
    if (!this.hits.length) return;
    if (this.list.hidden) this.show();
    this.activate(index);
  }

  /**
   * Opens what is chosen or beyond doubt. Else it chooses the first: opening a page tells the server which.
   * A guess is never chosen so: whoever presses twice would open what was not meant.
   */
  enter() {
    if (!this.hits.length) return;
    if (!this.list.hidden && this.active >= 0) this.open(this.active);
    else if (this.isBeyondDoubt()) this.open(0);
    else if (this.hits[0].how < NEAR) this.move(0);
    else this.status.textContent = this.sentence();
  }

  isBeyondDoubt() {
    const [first, second] = this.hits;
    if (first.how >= NEAR) return false;
    return !second || (first.how <= NAMED && second.how > NAMED) || (first.how === EXACT && second.how !== EXACT);
  }

  open(index) {
    const { link } = this.hits[index].place;
    this.close();
    link.click();
  }
}

const asOption = ({ place, also, territory }, index, served) => {
  const option = document.createElement("li");
  option.setAttribute("role", "option");
  option.id = `finder-option-${index}`;
  option.append(place.name);
  if (place.own) option.append(" ", place.own.cloneNode(true));
  if (also && folded(also) !== folded(place.name)) {
    const alias = document.createElement("bdi");
    alias.textContent = territory ? served.replace("{territory}", also) : also;
    option.append(" (", alias, ")");
  }
  return option;
};

const asLink = ({ place, also, territory }, served) => {
  const item = place.link.parentElement.cloneNode(true);
  if (territory) item.append(` (${served.replace("{territory}", also)})`);
  return item;
};

/** On the search page: countries as links under the field, while the form still asks the server for the rest. */
class Links extends Finder {
  constructor(finder, input) {
    super(finder, input);
    this.list = finder.querySelector("ul");
  }

  show() {
    this.list.replaceChildren(...this.hits.map((hit) => asLink(hit, this.says.served)));
  }
}

const combobox = document.querySelector(".finder [role=combobox]");
if (combobox && document.querySelector("[data-countries] a")) new Combobox(combobox.closest(".finder"), combobox);
const links = document.querySelector(".finder-links");
if (links && document.querySelector("[data-countries] a")) new Links(links, document.getElementById("q"));
