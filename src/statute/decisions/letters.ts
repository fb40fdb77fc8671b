import type { Basis } from '#statute/dated'
import { citation, regulation } from '#statute/dated'

/** The letters decisions go out in, by the names of 宿政办函〔2021〕21号 and common use; the titles are practice. */
export const decisionLetters = {
  disclosure: '政府信息公开告知书',
  partial: '政府信息部分公开告知书',
  refusal: '政府信息不予公开告知书',
  query: '行政查询事项告知书',
  unable: '政府信息无法提供告知书',
  unhandled: '政府信息公开申请不予处理告知书',
  ended: '政府信息公开申请终止办理告知书',
  record: '政府信息公开申请办结登记',
} as const satisfies Readonly<Record<string, string>>

export type DecisionLetter = keyof typeof decisionLetters

/** What every letter of decision has, whatever it decides. A printed sample of such a letter was read. */
export const letterParts = [
  '标题',
  '文号',
  '申请人',
  '收到申请的日期',
  '申请内容',
  '决定',
  '法律依据和理由',
  '救济途径',
  '机关署名、日期、印章',
] as const

/** A letter on the way to a decision: it opens no remedy of its own. */
export interface ProceduralLetter {
  readonly title: string
  readonly basis: string
  readonly contains: readonly string[]
}

const fee: Basis = { document: '国办函〔2020〕109号', article: '第六条', certainty: 'excerpt' }

const letter = (
  title: string,
  bases: readonly Basis[],
  ...contains: readonly string[]
): ProceduralLetter => ({
  title,
  basis: bases.map(citation).join('、'),
  contains,
})

/**
 * 条例第三十条至第三十五条、第四十二条、第四十五条: letters before the decision and what each must say.
 * As 国办函〔2021〕132号 and 法释〔2025〕8号 have it, they are not reviewed or sued on alone.
 */
export const proceduralLetters = {
  receipt: letter(
    '登记回执',
    [regulation('第三十一条'), regulation('第四十五条')],
    '登记编号',
    '收到申请之日',
    '答复期限',
  ),
  clarification: letter(
    '补正告知书',
    [regulation('第三十条')],
    '需要补正的事项',
    '合理的补正期限',
    '逾期不补正的后果',
  ),
  explanation: letter('说明理由告知书', [regulation('第三十五条')], '需要说明的事项', '说明期限'),
  extension: letter(
    '延期答复告知书',
    [regulation('第三十三条')],
    '延期理由',
    '延长后的答复期限',
    '工作机构负责人同意',
  ),
  delay: letter('延迟答复告知书', [regulation('第三十五条')], '延迟答复的合理期限'),
  thirdParty: letter(
    '第三方意见征询书',
    [regulation('第三十二条')],
    '征询内容',
    '15个工作日的期限',
    '逾期的后果',
  ),
  consultationNotice: letter('征求意见告知书', [regulation('第三十三条')], '征求意见所需时间不计入答复期限'),
  coMaker: letter(
    '共同制作机关征求意见书',
    [regulation('第三十四条')],
    '征询内容',
    '15个工作日的期限',
    '逾期视为同意公开',
  ),
  fee: letter(
    '收费通知书',
    [regulation('第四十二条'), fee],
    '依据',
    '标准',
    '数额',
    '缴纳方式',
    '20个工作日的期限',
    '逾期的后果',
  ),
} as const satisfies Readonly<Record<string, ProceduralLetter>>
