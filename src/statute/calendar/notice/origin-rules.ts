import { yearOf } from '../local-date.ts'
import type { Report, ShapedNotice } from './shape.ts'
import { fieldName } from './shape.ts'

/** 国办发明电〔2025〕7号: office, year in six-cornered brackets, number. */
const documentNumber = /^国办\p{Script=Han}{1,4}〔(?<year>\d{4})〕[1-9]\d{0,2}号$/u

const governmentAddress = /^https?:\/\/(?:[\w-]+\.)*gov\.cn(?:[:/]|$)/iu
const address = /^\w+:\/\//u

const checkNumber = (field: 'document' | 'amends', notice: ShapedNotice, report: Report): void => {
  const number = notice[field]
  if (number === undefined) return
  const written = documentNumber.exec(number)?.groups?.['year']
  if (written === undefined)
    report(
      field,
      `${fieldName(field)}“${number}”不像国务院办公厅的文号，应当像“国办发明电〔2025〕7号”，年份用六角括号〔〕。`,
    )
  else if (field === 'document' && notice.issued !== undefined && Number(written) !== yearOf(notice.issued))
    report(field, `文号“${number}”中的年份是${written}，但是成文日期写的是${notice.issued}，请核对。`)
}

/** The yearly notice comes out before its year begins; a change may come within the year. */
const checkIssued = ({ year, issued, amends }: ShapedNotice, report: Report): void => {
  if (year === undefined || issued === undefined) return
  const written = yearOf(issued)
  if (written === year - 1 || (amends !== undefined && written === year)) return
  report(
    'issued',
    amends === undefined
      ? `${year}年的放假安排应当在${year - 1}年印发，但是成文日期写的是${issued}；年中调整的通知请写明 amends。`
      : `调整${year}年放假安排的通知应当在${year - 1}年或者${year}年印发，但是成文日期写的是${issued}。`,
  )
}

const checkSource = ({ source }: ShapedNotice, report: Report): void => {
  if (source !== undefined && address.test(source) && !governmentAddress.test(source))
    report(
      'source',
      `${fieldName('source')}“${source}”不是政府网站的地址，请写通知在 gov.cn 上的地址或者公报期号。`,
    )
}

/** Where a notice comes from: number, date, place. Made-up tables have none of them. */
export const checkOrigin = (notice: ShapedNotice, report: Report): void => {
  checkNumber('document', notice, report)
  checkNumber('amends', notice, report)
  checkIssued(notice, report)
  checkSource(notice, report)
}
