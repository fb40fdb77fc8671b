import type { AnnualReport } from '../../model/index.ts'
import { exactHash, signatureLength, writeSignature } from './minhash.ts'

/** The paragraphs of a report that could have been copied, as numbers. */
export interface Prints {
  /** One per paragraph: the same for the same words. */
  readonly exact: Float64Array
  /** `signatureLength` per paragraph: much the same for much the same words. */
  readonly signatures: Uint16Array
  /** The first words of each paragraph, one a line, to name it in a finding. */
  readonly openings: string
}

const shortest = 50
const mostParagraphs = 40
const openingLength = 12

/** Parts 二, 三 and 四 are tables; their words are those of the form. */
const ownWords: ReadonlySet<string> = new Set(['一', '五', '六'])

/** What every report says in nearly the same words, because the law or the format asks for it. */
const prescribed =
  /统计(?:期限|时限|时间)|电子版|邮编|联系(?:地址|电话)|现(?:将|公布|公开)|编制(?:本|而成|的)|六个?部分|处理费|收费|勾稽关系/u

const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** The name of the body and of the places in it: 岳池县财政局, 岳池县, 岳池. */
const namesOf = (organisation: string | null): RegExp | null => {
  const name = organisation?.replaceAll(/\s/gu, '') ?? ''
  if (name === '') return null
  const places = name.match(/[^省市县区旗州盟镇乡]{2,}?[省市县区旗州盟镇乡]/gu) ?? []
  const names = [name, ...places, ...places.map((place) => place.slice(0, -1))].filter(
    (word) => word.length > 1,
  )
  return new RegExp(
    names
      .toSorted((one, other) => other.length - one.length)
      .map(escapePattern)
      .join('|'),
    'gu',
  )
}

const ourselves = /(?:我|本|该|全)(?:局|委|办|厅|署|省|市|县|区|州|旗|镇|乡|街道|单位|机关|部门|院|中心|处)/gu

/** What is left of a paragraph when years, numbers, names, punctuation and spaces are gone. */
const neutral = (text: string, names: RegExp | null): string => {
  const plain = text
    .replaceAll(/\s/gu, '')
    .replace(/^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])/u, '')
  return (names === null ? plain : plain.replaceAll(names, ''))
    .replaceAll(ourselves, '我')
    .replaceAll(/[^\p{L}]/gu, '')
}

const citations = /《[^《》]*》|〔[^〔〕]*〕\d*号?/gu

interface Paragraph {
  readonly words: string
  readonly opening: string
}

const paragraphsOf = ({ sections, organisation }: AnnualReport): Paragraph[] => {
  const names = namesOf(organisation)
  return sections
    .filter(({ number }) => ownWords.has(number))
    .flatMap(({ text }) => text.split('\n'))
    .flatMap((text) => {
      if (text.length < shortest || prescribed.test(text)) return []
      if (neutral(text.replaceAll(citations, ''), names).length < shortest) return []
      const words = neutral(text, names)
      return [{ words, opening: text.replaceAll(/\s/gu, '').slice(0, openingLength) }]
    })
    .slice(0, mostParagraphs)
}

/** The fingerprints of a report's own words. */
export const printsOf = (report: AnnualReport): Prints => {
  const paragraphs = paragraphsOf(report)
  const signatures = new Uint16Array(paragraphs.length * signatureLength)
  for (const [index, { words }] of paragraphs.entries())
    writeSignature(words, signatures, index * signatureLength)
  return {
    exact: Float64Array.from(paragraphs, ({ words }) => exactHash(words)),
    signatures,
    openings: paragraphs.map(({ opening }) => opening).join('\n'),
  }
}

export const openingOf = ({ openings }: Prints, index: number): string => openings.split('\n')[index] ?? ''
