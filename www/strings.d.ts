// The words of the interface. In a template `{0}`, `{1}` … stand for values, and `*` switches heavy type on and off.

/** A text that counts something: the forms of its language, by the names of `Intl.PluralRules`. */
export type PluralText = { other: string } & Partial<Record<"zero" | "one" | "two" | "few" | "many", string>>;

/** One table: www/strings has English, Russian and Belarusian. */
export interface Strings {
  /** BCP 47 tag of the language: what plural forms follow. */
  tag: string;
  readOriginal: string;
  words: PluralText;
  alsoIn: string;
  noHeadline: string;
  /** The sentence above the map, piece by piece. */
  sumShared: PluralText;
  sumReworded: string;
  sumAllReworded: string;
  sumOneReworded: string;
  sumOnly: PluralText;
  sumOnlyToo: string;
  sumMoved: PluralText;
  sumNone: string;
  sentences: PluralText;
  inARow: PluralText;
  mapKey: string;
  views: string;
  sideBySide: string;
  oneStory: string;
  byPassage: string;
  passagesShort: string;
  keepLevel: string;
  passageOf: string;
  of: string;
  passages: PluralText;
  previous: string;
  next: string;
  marks: string;
  inBoth: string;
  wordDifferences: string;
  saidOtherwise: string;
  added: string;
  moved: string;
  people: string;
  places: string;
  organisations: string;
  dates: string;
  names: string;
  skipped: string;
  order: string;
  wordForWord: string;
  nearly: string;
  otherWords: string;
  inPart: string;
  perhaps: string;
  onlyHere: string;
  onlyHereMany: PluralText;
  earlier: string;
  later: string;
  notIn: string;
  notInRow: PluralText;
  more: PluralText;
  onlyIn: string;
  putsIt: string;
  readThere: string;
  close: string;
  /** Said before a mark, to who hears the page. */
  sayAdded: string;
  sayChanged: string;
  sayMoved: string;
  sayDisagrees: string;
  sayPassage: string;
  sayJump: string;
  machine: string;
  onlyView: string;
  onlyIntro: string;
  onlyHead: string;
  onlyNone: string;
  quotations: string;
  quotationsIntro: string;
  quotationsNone: string;
  quotationCount: PluralText;
  noneExact: string;
  ofPassages: PluralText;
  verbs: string;
  saysNothing: string;
  /** How far a writer stands behind what was said; empty where there is nothing to say. */
  grades: { neutral: string; emphatic: string; distancing: string; conceding: string };
  sameSpeech: string;
  told: string;
  toldThere: string;
  quotedWords: string;
  namesIntro: string;
  namesNone: string;
  onlySide: string;
  placesPeoples: string;
  datesNumbers: string;
  groups: string;
  onePerson: PluralText;
  otherNames: string;
  nameCount: PluralText;
  notNamed: string;
  mentionOf: PluralText;
  mentions: PluralText;
  previousMention: string;
  nextMention: string;
  facts: string;
  factsIntro: string;
  factsNone: string;
  factKinds: { number: string; date: string; name: string; negation: string };
  readInStories: string;
  /** What a story without a source is called; below, after "in". */
  firstStory: string;
  inFirstStory: string;
  secondStory: string;
  inSecondStory: string;
  /** Around a name in Cyrillic, where a bare name after "in" would have to be declined. */
  place: string;
  skippedKinds: {
    source: string;
    date: string;
    image: string;
    credit: string;
    donation: string;
    share: string;
    related: string;
    counter: string;
    notice: string;
    other: string;
  };
  /** As they stand in a date. */
  months: string[];
  region: string;
  pinned: string;
  copyPassage: string;
  copyLink: string;
  copyPassageOf: string;
  copyLinkOf: string;
  copied: string;
  copyFailed: string;
  download: string;
  webPage: string;
  report: string;
  articles: string;
  back: string;
  warnHtml: string;
  warnLanguage: string;
  warnTruncated: string;
  keysShort: string;
  /** The list of keys. */
  keysTitle: string;
  keyNext: string;
  keyOther: string;
  keyArrows: string;
  keyOpen: string;
  keyViews: string;
  keyHelp: string;
  keyEscape: string;
  /** Columns of the table that is downloaded. */
  exportNumber: string;
  exportRelation: string;
  exportMoved: string;
  exportFacts: string;
  exportYes: string;
  /** What went wrong, by `code`; `{side}` is one of `errorSides`. */
  errors: {
    empty: string;
    "too-long": string;
    "not-text": string;
    "fetch-failed": string;
    "story-missing": string;
    timeout: string;
    unsupported: string;
    other: string;
  };
  errorSides: { left: string; right: string };
}
