import type { Folded } from './folded.ts'

interface Place {
  readonly start: number
  readonly end: number
}

/** A door: what an address ends in. Looked for first, as it is rare; what stands before it tells the rest. */
const door =
  /(?:[0-9〇零一二三四五六七八九十百]{1,5}(?:号楼|号院|号|栋|幢|座|单元|楼|层|室|户|组|社|队)(?:之[0-9一二三四五六七八九十]{1,2})?[\p{Script=Han}A-Za-z]{0,6}?){0,4}[0-9〇零一二三四五六七八九十百]{1,5}(?:号楼|号院|号|栋|幢|座|单元|楼|层|室|户|组|社|队)(?:之[0-9一二三四五六七八九十]{1,2})?/gu
const street = /(?:街道|镇|乡|村|社区|路|街|巷|弄|大道|小区|花园|苑|里|屯|庄)/u
const run = /[\p{Script=Han}A-Za-z0-9]{1,48}$/u

/** A home is told by what stands before it, or by a door within a house. */
const lead =
  /(?:住址|住所地|住所|家庭地址|家庭住址|家住|户籍所在地|户籍地址|户籍地|户籍|居住地|居住在|居住|现住|住在|住)[：:为是在于]{0,2}\s*$/u
const leadInside =
  /^.{0,16}?(?:住址|住所地|住所|家庭地址|家住|户籍所在地|户籍地址|户籍地|户籍|居住地|居住在|现住址|现住|住在|住)(?:[为是在于]|系)?/u
const withinHouse = /(?:单元|室|户)(?:之\d+)?$/u

const homeAt = (text: string, doorAt: number, end: number): Place | undefined => {
  const before = text.slice(Math.max(0, doorAt - 48), doorAt)
  const words = run.exec(before)?.[0] ?? ''
  if (!street.test(words)) return undefined
  const told = leadInside.exec(words)?.[0]
  const start = doorAt - words.length + (told?.length ?? 0)
  const ahead = text.slice(Math.max(0, doorAt - words.length - 12), doorAt - words.length)
  const isHome = told !== undefined || lead.test(ahead) || withinHouse.test(text.slice(doorAt, end))
  return isHome ? { start, end } : undefined
}

/** Family homes in a text; an office's door is not one unless something says so. */
export const homesIn = ({ text }: Folded): readonly Place[] =>
  [...text.matchAll(door)].flatMap((match) => {
    const home = homeAt(text, match.index, match.index + match[0].length)
    return home === undefined ? [] : [home]
  })

/** Cut to the county or town: practice for lists that are made public. */
export const coarse = (address: string): string => {
  const area =
    /^(?:\p{Script=Han}{1,9}?(?:省|自治区|市|州|盟|县|区|旗)){0,4}(?:\p{Script=Han}{1,8}?(?:街道|镇|乡))?/u.exec(
      address,
    )?.[0]
  return `${area ?? ''}***`
}
