import type { Folded } from './folded.ts'
import { homeCells } from './home-cells.ts'

interface Place {
  readonly start: number
  readonly end: number
}

/** A door: what an address ends in. Looked for first, as it is rare; what stands before it tells the rest. */
const door =
  /(?:[0-9〇零一二三四五六七八九十百]{1,5}(?:号楼|号院|号|栋|幢|座|单元|楼|层|室|户|组|社|队)(?:之[0-9一二三四五六七八九十]{1,2})?[\p{Script=Han}A-Za-z]{0,6}?){0,4}[0-9〇零一二三四五六七八九十百]{1,5}(?:号楼|号院|号|栋|幢|座|单元|楼|层|室|户|组|社|队)(?:之[0-9一二三四五六七八九十]{1,2})?/gu
const street = /(?:街道|镇|乡|村|社区|路|街|巷|弄|胡同|大道|小区|花园|苑|里|屯|庄)/u
const run = /[\p{Script=Han}A-Za-z0-9]{1,48}$/u

/** Words behind which somebody lives. A bare 住 needs a place behind it: 住院, 住房 and 常住人口 are none. */
const words =
  '(?:家庭住址|家庭地址|现住址|住址|住所地|住所|家住|户籍所在地|户籍地址|户籍地|户口所在地|户籍|居住地址|居住地|居住在|居住于|现居住|现居|暂住|现住|住在|住于|(?<![常居入暂保安])住(?![院房建宅户宿持培])(?=\\p{Script=Han}{1,8}?(?:省|市|县|区|州|旗|镇|乡|街道|村)))'
const leadInside = new RegExp(`^.{0,24}${words}(?:[为是在于]|系)?`, 'u')
const leadAhead = new RegExp(`${words}(?:[为是在于]|系)?[：:]?\\s*$`, 'u')
/** 住所 is also where a firm is at home; so is what its licence says. */
const firm =
  /(?:公司|合作社|医院|药店|药房|诊所|工厂|商店|企业|学校|协会|机构|中心|卫生院|信用代码)[^。；\n]{0,40}$/u
const ofFirms = /住所地?(?:[为是在于]|系)?[：:]?\s*$/u

/** A flat tells itself; a room of an office does not. */
const flat =
  /(?:单元.*[0-9一二三四五六七八九十百][室号户]$)|(?:小区|花园|花苑|家园|公寓|新村|嘉园|名苑|佳苑|宿舍|家属院).*(?:栋|幢|号楼|座).*[室户]$/u
const office = /中心|大厦|大楼|广场|政府|机关|写字楼|商厦|医院|学校|公司|行政|办公|服务|银行|药店|药房|诊所/u
const officeLead = /(?:办公|办理|受理|单位|机构|注册|经营|营业|店铺|收件|邮寄)(?:地址|地点|场所)[：:]?\s*$/u

/** Not a door at all: a day, a document's number, a count. */
const noDoor = (before: string, behind: string): boolean =>
  /[月第]$/u.test(before) || /^(?:[文令线]|公告|召开|上午|下午)/u.test(behind)

const homeAt = (text: string, doorAt: number, end: number, cell: Place | undefined): Place | undefined => {
  const before = text.slice(Math.max(0, doorAt - 48), doorAt)
  if (noDoor(before, text.slice(end, end + 2))) return undefined
  if (cell !== undefined) return { start: cell.start, end }
  const around = run.exec(before)?.[0] ?? ''
  if (!street.test(around)) return undefined
  const told = leadInside.exec(around)?.[0]
  const from = doorAt - around.length
  const start = from + (told?.length ?? 0)
  const ahead = text.slice(Math.max(0, from - 14), from)
  const address = text.slice(start, end)
  const isLead = told !== undefined || leadAhead.test(ahead)
  if (isLead) {
    const up = text.slice(Math.max(0, start - 60), start)
    const ofFirm = ofFirms.test(up) && firm.test(up.replace(ofFirms, ''))
    return ofFirm ? undefined : { start, end }
  }
  return flat.test(address) && !office.test(address) && !officeLead.test(ahead) ? { start, end } : undefined
}

/** Family homes in a text: told by the words before, by the head of a table's column, or by being a flat. */
export const homesIn = ({ text }: Folded): readonly Place[] => {
  const cells = homeCells(text)
  let next = 0
  return [...text.matchAll(door)].flatMap(({ 0: found, index }) => {
    while ((cells[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1
    const cell = cells[next]
    const within = cell !== undefined && cell.start <= index ? cell : undefined
    const home = homeAt(text, index, index + found.length, within)
    return home === undefined ? [] : [home]
  })
}

/** Cut to the county or town: practice for lists that are made public. */
export const coarse = (address: string): string => {
  const area =
    /^(?:\p{Script=Han}{1,9}?(?:省|自治区|市|州|盟|县|(?<![小社])区|旗)){0,4}(?:\p{Script=Han}{1,8}?(?:街道|镇|乡))?/u.exec(
      address,
    )?.[0]
  return `${area ?? ''}***`
}
