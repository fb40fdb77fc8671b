/** Pieces of a body, as the editor would make them. Texts are ours and hold no markup. */
export const p = (...sentences: readonly string[]): string =>
  sentences.map((sentence) => `<p>${sentence}</p>`).join('')

export const h = (title: string): string => `<h2>${title}</h2>`

export const list = (...items: readonly string[]): string =>
  `<ol>${items.map((item) => `<li><p>${item}</p></li>`).join('')}</ol>`

/** A table with a caption and a head. */
export const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  `<table><caption>${caption}</caption><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`

/** Who signs a document, and when: at its end, on the right. */
export const signedBy = (body: string, day: string): string =>
  `<p class="align-right">${body}</p><p class="align-right">${day}</p>`

/** 2026年1月5日. */
export const inWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
