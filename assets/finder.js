// Finds the country that is meant in the page itself. It sends nothing and keeps nothing: the policy of these
// pages allows no connection, and the only thing loaded is the same two files of names, whatever is typed.
const MOST = 8;
const FORGIVING = 4; // letters of a word, for one typing error in it to be forgiven
const [EXACT, CODE, BEGINS, WORDS, NEAR, BEGINS_NEAR] = [0, 1, 2, 3, 4, 5];
const [OF_PAGE, ALIAS, COMMON, RARE] = [0, 1, 2, 3];
const PLAIN = { ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ħ: "h" };
// What people put before or into a country's name without its standing there.
const FORMAL = new Set("a and der des die du el federal gli il islamic kingdom la las le les los of people republic s state the".split(" "));
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

/** Whether one letter too many, missing, wrong, or two that changed places turn `typed` into `word`. */
const isNear = (typed, word, begins) => {
  // One error leaves one of the first two letters near its place: most words end here.
  if (typed[0] !== word[0] && typed[1] !== word[1] && typed[0] !== word[1] && typed[1] !== word[0]) return false;
  let i = 0;
  while (i < typed.length && typed[i] === word[i]) i++;
  const rest = begins ? (a, b) => word.startsWith(typed.slice(a), b) : (a, b) => typed.slice(a) === word.slice(b);
  return (
    rest(i + 1, i + 1) || rest(i, i + 1) || rest(i + 1, i) ||
    (typed[i] === word[i + 1] && typed[i + 1] === word[i] && rest(i + 2, i + 2))
  );
};

/** The countries of a page and every name known for them. */
export class Countries {
  /** `places`: [{code, name, others, link}] in the order of the page. */
  constructor(places) {
    this.places = new Map(places.map((place) => [place.code, place]));
    this.names = []; // {text, code, tier, original}
    for (const { code, name, others } of places) {
      this.add(code, folded(name), OF_PAGE);
      for (const other of others) this.add(code, folded(other), ALIAS);
    }
  }

  add(code, text, tier, original) {
    if (this.places.has(code) && text) this.names.push({ text, code, tier, original, words: text.split(" ") });
  }

  addAliases(text) {
    for (const [code, names] of lines(text)) for (const name of names) this.add(code, folded(name), ALIAS, name);
  }

  addNames(text, tier) {
    for (const [code, names] of lines(text)) for (const name of names) this.add(code, name, tier);
  }

  /** The countries that may be meant, the likeliest first: [{place, how, also}]; `also` is the alias that fits. */
  find(typed) {
    const text = folded(typed);
    if (!text) return [];
    const plain = text.split(" ").filter((word) => !FORMAL.has(word)).join(" ");
    const best = this.best(text);
    return best.length || !plain || plain === text ? best : this.best(plain);
  }

  best(text) {
    const words = text.split(" ");
    const found = this.collect(direct(text, words));
    if (!words.some((word) => word.length >= FORGIVING)) return ranked(found);
    // A name that the page itself could show is none with an error in it.
    if ([...found.values()].some((hit) => hit.tier <= ALIAS)) return ranked(found);
    return ranked(this.collect(near(words), found));
  }

  collect(how, found = new Map()) {
    for (const name of this.names) {
      const fits = how(name);
      if (fits === undefined) continue;
      const known = found.get(name.code);
      if (known && (known.how - fits || known.tier - name.tier) <= 0) continue;
      found.set(name.code, { place: this.places.get(name.code), how: fits, tier: name.tier, also: name.original });
    }
    return found;
  }
}

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
    if (name.text.startsWith(text)) return name.text.length === text.length ? EXACT : BEGINS;
    if (name.code.toLowerCase() === text) return CODE;
    for (const word of words) if (!begins(name, word)) return inside && name.text.includes(text) ? WORDS : undefined;
    return WORDS;
  };
};

/** The same if one word holds one error, and every other one begins a word of the name. */
const near = (words) => (name) => {
  let wrong;
  for (const word of words) {
    if (name.words.some((own) => own.startsWith(word))) continue;
    if (wrong || word.length < FORGIVING) return undefined;
    wrong = word;
  }
  if (!wrong) return undefined;
  if (name.words.length === words.length && name.words.some((own) => isNear(wrong, own, false))) return NEAR;
  return name.words.some((own) => own.length >= wrong.length - 1 && isNear(wrong, own, true)) ? BEGINS_NEAR : undefined;
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
      this.countries.addAliases(common.aliases);
      this.countries.addNames(common.names, COMMON);
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
    this.list.replaceChildren(...this.hits.map(asOption));
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

  /** Opens what is chosen or beyond doubt. Else it chooses the first: opening a page tells the server which. */
  enter() {
    if (!this.hits.length) return;
    if (!this.list.hidden && this.active >= 0) this.open(this.active);
    else if (this.isBeyondDoubt()) this.open(0);
    else this.move(0);
  }

  isBeyondDoubt() {
    const [first, second] = this.hits;
    if (first.how >= NEAR) return false;
    return !second || (first.how === EXACT && second.how !== EXACT);
  }

  open(index) {
    const { link } = this.hits[index].place;
    this.close();
    link.click();
  }
}

const asOption = ({ place, also }, index) => {
  const option = document.createElement("li");
  option.setAttribute("role", "option");
  option.id = `finder-option-${index}`;
  option.append(place.name);
  if (place.own) option.append(" ", place.own.cloneNode(true));
  if (also && folded(also) !== folded(place.name)) {
    const alias = document.createElement("bdi");
    alias.textContent = also;
    option.append(" (", alias, ")");
  }
  return option;
};

/** On the search page: countries as links under the field, while the form still asks the server for the rest. */
class Links extends Finder {
  constructor(finder, input) {
    super(finder, input);
    this.list = finder.querySelector("ul");
  }

  show() {
    this.list.replaceChildren(...this.hits.map(({ place }) => place.link.parentElement.cloneNode(true)));
  }
}

const combobox = document.querySelector(".finder [role=combobox]");
if (combobox && document.querySelector("[data-countries] a")) new Combobox(combobox.closest(".finder"), combobox);
const links = document.querySelector(".finder-links");
if (links && document.querySelector("[data-countries] a")) new Links(links, document.getElementById("q"));
