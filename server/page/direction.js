// Values of another direction inside a line: "34.99 US$" in Arabic text would be shown with its parts in mixed-up order.

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
/** A run of Latin letters, European digits and what joins them: a price, a rating, a name, a measure. */
const RUN = /[\p{Script=Latin}0-9$€£¥₹](?:[\p{Script=Latin}0-9$€£¥₹%.,:'’/+×\- \u00a0]*[\p{Script=Latin}0-9$€£¥₹%])?/gu;

/** `text` as it is to be shown in a line of this direction; only what is seen changes, not what is read aloud. */
export function isolated(text, direction) {
  if (direction !== "rtl") return text;
  return text.replace(RUN, (run) => `${FIRST_STRONG_ISOLATE}${run}${POP_ISOLATE}`);
}
