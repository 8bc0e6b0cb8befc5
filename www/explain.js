// What went wrong, in words for a reader. Not in the engine's tables, since the engine may be what went wrong.

/** @typedef {Record<string, string> & { left: string, right: string, other: string }} Sentences */

/** @type {Record<string, Sentences>} */
const SENTENCES = {
  en: {
    empty: "The {side} has no text to compare. Both stories stand below as they are.",
    "too-long": "The {side} is too long to compare. Both stories stand below as they are.",
    "not-text": "The {side} is not readable as text, so the two were not compared. Both stand below as they are.",
    "fetch-failed":
      "The comparison could not be loaded: the connection may have failed. Both stories stand below; reload the page to try again.",
    unsupported: "This browser cannot show the comparison. Both stories stand below as they are.",
    other: "The comparison failed. Both stories stand below as they are.",
    left: "first story",
    right: "second story",
  },
  ru: {
    empty: "{side} не содержит текста для сравнения. Обе статьи стоят ниже как есть.",
    "too-long": "{side} слишком длинная для сравнения. Обе статьи стоят ниже как есть.",
    "not-text": "{side} не читается как текст, поэтому сравнения нет. Обе статьи стоят ниже как есть.",
    "fetch-failed":
      "Сравнение не загрузилось: возможно, прервалась связь. Обе статьи стоят ниже; чтобы попробовать ещё раз, обновите страницу.",
    unsupported: "Этот браузер не может показать сравнение. Обе статьи стоят ниже как есть.",
    other: "Сравнить не удалось. Обе статьи стоят ниже как есть.",
    left: "Первая статья",
    right: "Вторая статья",
  },
  be: {
    empty: "{side} не мае тэксту для параўнання. Абодва артыкулы стаяць ніжэй як ёсць.",
    "too-long": "{side} занадта доўгі для параўнання. Абодва артыкулы стаяць ніжэй як ёсць.",
    "not-text": "{side} не чытаецца як тэкст, таму параўнання няма. Абодва артыкулы стаяць ніжэй як ёсць.",
    "fetch-failed":
      "Параўнанне не загрузілася: магчыма, перарвалася сувязь. Абодва артыкулы стаяць ніжэй; каб паспрабаваць яшчэ раз, абнавіце старонку.",
    unsupported: "Гэты браўзер не можа паказаць параўнанне. Абодва артыкулы стаяць ніжэй як ёсць.",
    other: "Параўнаць не ўдалося. Абодва артыкулы стаяць ніжэй як ёсць.",
    left: "Першы артыкул",
    right: "Другі артыкул",
  },
};

/**
 * @param {string} language BCP 47
 * @param {string} code
 * @param {"left" | "right" | null} side
 */
export function explain(language, code, side) {
  const say = SENTENCES[language.split("-")[0].toLowerCase()] ?? SENTENCES.en;
  const named = side ?? (["empty", "too-long", "not-text"].includes(code) ? null : "left");
  return (named && say[code] ? say[code] : say.other).replace("{side}", side ? say[side] : "");
}
