import type { Basis, Dated } from '#statute/dated'
import { dated } from '#statute/dated'
import type { KeepingClass, Term } from './classes.ts'

const rules: Basis = {
  document: '《机关文件材料归档范围和文书档案保管期限规定》（国家档案局令第8号）',
  certainty: 'memory',
  note: '规定分永久、30年、10年三档；申请案卷归入哪一档，以本单位经同级档案主管部门审查的保管期限表为准。',
}

const since = '2006-12-18'

const preset = (title: string, value: Term): Dated<Term> =>
  dated(title, [{ from: since, value, basis: rules }])

/**
 * 国家档案局令第8号: how long a case is kept, by its class. Remembered, not read: an office says what its own schedule of
 * retention says, and nothing is taken away before it has.
 */
export const presetTerms: Readonly<Record<KeepingClass, Dated<Term>>> = {
  remedied: preset('引起复议、诉讼的申请案卷的保管期限', '30'),
  refused: preset('不予公开、部分公开的申请案卷的保管期限', '30'),
  granted: preset('予以公开的申请案卷的保管期限', '10'),
  other: preset('其他申请案卷的保管期限', '10'),
}
