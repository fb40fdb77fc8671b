import { plainYears } from './dates.ts'

const desk =
  /(?:政府信息公开(?:工作|申请|领导小组)?.{0,8}|信息公开.{0,8}|[\p{Script=Han}]{2,6}(?:科|股|处))$/u
const isBody = /(?:局|厅|委|委员会|政府|办公室|办|中心|院|会|街道|镇|乡|区|县|市)$/u

const withoutDesk = (name: string): string => {
  const cut = name.replace(desk, '')
  return cut.length >= 4 && isBody.test(cut) ? cut : name
}

const contact = /(?:请|可|敬请)(?:直接)?与([\p{Script=Han}（）()]{4,40}?)(?:联系|[(（]地址)/u
const writer = /由([\p{Script=Han}]{4,30}?)(?:根据|按照|依据|编制|负责)/u

/** The reporting body from the text, for reports without a title: whom to ask, or who has compiled it. */
export const organisationIn = (texts: readonly string[]): string | null => {
  for (const pattern of [contact, writer])
    for (const text of texts) {
      const found = pattern.exec(plainYears(text))?.[1]
      if (found !== undefined && !/^(?:我|本)/u.test(found)) return withoutDesk(found)
    }
  return null
}
