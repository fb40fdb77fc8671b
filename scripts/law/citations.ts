const digits = '一二三四五六七八九'

/** 三十三 as 33; numbers of articles below a thousand. */
export const numberOf = (chinese: string): number =>
  chinese.split('百').reduceRight((sum, part, place, parts) => {
    if (place < parts.length - 1) return sum + 100 * (digits.indexOf(part) + 1)
    const [tens = '', ones = ''] = part.includes('十') ? part.split('十') : ['', part.replace('零', '')]
    const ten = part.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens) + 1) : 0
    return sum + 10 * ten + digits.indexOf(ones.slice(0, 1)) + (ones === '' ? 0 : 1)
  }, 0)

/** 33 as 三十三. */
export const chineseOf = (number: number): string => {
  const digit = (value: number): string => digits[value - 1] ?? ''
  const tens = Math.floor((number % 100) / 10)
  const hundred = number >= 100 ? `${digit(Math.floor(number / 100))}百` : ''
  const ten =
    tens === 0
      ? hundred !== '' && number % 10 !== 0
        ? '零'
        : ''
      : tens === 1 && hundred === ''
        ? '十'
        : `${digit(tens)}十`
  return `${hundred}${ten}${digit(number % 10)}`
}

const document =
  '(?:\\p{Script=Han}+〔\\d{4}〕\\d+号|\\p{Script=Han}{0,14}(?:条例|法|办法|规定)(?:（\\d{4}修订）)?)'
const number = '[一二三四五六七八九十百零]+'
const article = `第${number}条(?:第${number}款)?(?:第${number}项)?`
const articles = `${article}(?:[、至]${article})*`
const one = `${document}(?:${articles})?`

/** A rule and the article it stands on, as comments write it: `条例第三十三条: what it says`. */
export const tagPattern = new RegExp(`(?<cited>${one}(?:[、,]\\s?${one})*):\\s`, 'gu')

const onePattern = new RegExp(`(?<document>${document})(?<articles>${articles})?`, 'gu')
const articlePattern = new RegExp(`(?<joint>至)?第(?<number>${number})条`, 'gu')

/** The article numbers of 第三十条、第三十二条至第三十四条. */
const numbersIn = (text: string): readonly number[] => {
  const found: number[] = []
  for (const { groups } of text.matchAll(articlePattern)) {
    const next = numberOf(groups?.['number'] ?? '')
    const from = found.at(-1) ?? next
    if (groups?.['joint'] === undefined) found.push(next)
    else for (let between = from + 1; between <= next; between += 1) found.push(between)
  }
  return found
}

/** Every article a text cites, one name each: 条例第三十三条; a document cited as a whole by its name. */
export const citedIn = (text: string): readonly string[] =>
  [...text.matchAll(onePattern)].flatMap(({ groups }) => {
    const name = groups?.['document'] ?? ''
    const numbers = numbersIn(groups?.['articles'] ?? '')
    if (numbers.length > 0) return numbers.map((each) => `${name}第${chineseOf(each)}条`)
    // A word that only ends in 法 or 规定 is no document; a document number is.
    return name.includes('〔') ? [name] : []
  })
