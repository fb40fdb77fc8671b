import { plainYears } from './dates.ts'

const desk =
  /(?:政府信息公开(?:工作|申请|领导小组)?.{0,8}|信息公开.{0,8}|[\p{Script=Han}]{2,6}(?:科|股|处)|(?<=[局厅委会])办公室)$/u
const isBody = /(?:局|厅|委|委员会|政府|办公室|办|中心|院|会|街道|镇|乡|区|县|市)$/u

const withoutDesk = (name: string): string => {
  const cut = name.replace(desk, '')
  return cut.length >= 4 && isBody.test(cut) ? cut : name
}

const contact = /(?:请|可|敬请)(?:直接)?与([\p{Script=Han}（）()]{4,40}?)(?:联系|[(（]地址)/u
const writer = /由([\p{Script=Han}]{4,30}?)(?:根据|按照|依据|编制|负责)/u

/** A preface that opens with the report's own name: 某某局2022年政府信息公开工作年度报告…… */
const named = /^([\p{Script=Han}]{4,30}?)20\d{2}年度?政府信息公开/u

/** The first sentence of part 一: 2022年，某某局认真贯彻…… */
const acting =
  /^20\d{2}年度?[，,]?([\p{Script=Han}]{4,28}?(?:局|厅|委员会|政府|办公室|中心|院|街道|办事处))(?:认真|坚持|严格|按照|深入|全面|高度|切实|根据|在|以|积极|紧紧|始终|持续)/u

/** The reporting body from the text, for reports without a title: whom to ask, or who has compiled it. */
export const organisationIn = (texts: readonly string[]): string | null => {
  for (const pattern of [contact, writer, named, acting])
    for (const text of texts) {
      const found = pattern.exec(plainYears(text))?.[1]
      if (found !== undefined && !/^[全各这]|我|本[局办机单]|公布|现将/u.test(found))
        return withoutDesk(found)
    }
  return null
}
