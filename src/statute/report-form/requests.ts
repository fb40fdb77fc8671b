import type { Edition, RequestColumn, RequestGroup, RequestRow } from './form.ts'

/** How （六）其他处理 is printed: as one row (edition 2019, and some reports after it) or as three. */
export type OtherHandling = 'single' | 'itemised'

/** The note printed in the head of table 3. */
export const requestsNote = '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和'

/** The seven columns of table 3: who applied. */
export const requestColumns: readonly RequestColumn[] = [
  { key: 'naturalPerson', label: { text: '自然人', variants: ['公民'] }, organisation: false },
  { key: 'enterprise', label: { text: '商业企业', variants: ['企业'] }, organisation: true },
  { key: 'research', label: { text: '科研机构', variants: ['科研单位'] }, organisation: true },
  { key: 'charity', label: { text: '社会公益组织', variants: ['社会公益', '公益组织'] }, organisation: true },
  { key: 'legalService', label: { text: '法律服务机构', variants: ['法律服务'] }, organisation: true },
  { key: 'other', label: { text: '其他' }, organisation: true },
  { key: 'total', label: { text: '总计', variants: ['合计'] }, organisation: false },
]

/** The brackets of table 3, which carry no number of their own. */
export const requestGroups: readonly RequestGroup[] = [
  { code: '3', number: '三、', label: { text: '本年度办理结果', variants: ['办理结果'] } },
  { code: '3.3', number: '（三）', label: { text: '不予公开' } },
  { code: '3.4', number: '（四）', label: { text: '无法提供' } },
  { code: '3.5', number: '（五）', label: { text: '不予处理' } },
  { code: '3.6', number: '（六）', label: { text: '其他处理', variants: ['其他'] } },
]

const row = (
  code: string,
  number: string,
  text: string,
  meaning: string,
  ...variants: string[]
): RequestRow => ({
  code,
  number,
  label: variants.length > 0 ? { text, variants } : { text },
  group: code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null,
  meaning,
})

const before: readonly RequestRow[] = [
  row(
    '1',
    '一、',
    '本年新收政府信息公开申请数量',
    '按条例第三十一条的收到日计入本年的申请',
    '本年新收政府信息公开申请',
  ),
  row(
    '2',
    '二、',
    '上年结转政府信息公开申请数量',
    '上年末尚未办结的申请',
    '上年结转政府信息公开申请',
    '上年度结转政府信息公开申请数量',
  ),
  row('3.1', '（一）', '予以公开', '条例第三十六条第一、二项'),
  row(
    '3.2',
    '（二）',
    '部分公开（区分处理的，只计这一情形，不计其他情形）',
    '条例第三十七条',
    '部分公开',
    '部分公开（区分处理的，只计这一情形）',
  ),
  row('3.3.1', '1.', '属于国家秘密', '条例第十四条', '国家秘密'),
  row('3.3.2', '2.', '其他法律行政法规禁止公开', '条例第十四条', '法律行政法规禁止公开'),
  row('3.3.3', '3.', '危及“三安全一稳定”', '条例第十四条', '三安全一稳定'),
  row('3.3.4', '4.', '保护第三方合法权益', '条例第十五条、第三十二条', '第三方合法权益'),
  row(
    '3.3.5',
    '5.',
    '属于三类内部事务信息',
    '条例第十六条第一款',
    '三类内部事务信息',
    '属于三类内部管理信息',
  ),
  row('3.3.6', '6.', '属于四类过程性信息', '条例第十六条第二款', '四类过程性信息'),
  row('3.3.7', '7.', '属于行政执法案卷', '条例第十六条第二款', '行政执法案卷', '属于行政执法案卷信息'),
  row('3.3.8', '8.', '属于行政查询事项', '条例第三十六条第七项', '行政查询事项'),
  row('3.4.1', '1.', '本机关不掌握相关政府信息', '条例第三十六条第四、五项', '本机关不掌握相关信息'),
  row('3.4.2', '2.', '没有现成信息需要另行制作', '条例第三十八条'),
  row('3.4.3', '3.', '补正后申请内容仍不明确', '条例第三十条、第三十六条'),
  row('3.5.1', '1.', '信访举报投诉类申请', '条例第三十九条第一款', '信访举报投诉类'),
  row('3.5.2', '2.', '重复申请', '条例第三十六条第六项'),
  row('3.5.3', '3.', '要求提供公开出版物', '条例第三十九条第二款'),
  row('3.5.4', '4.', '无正当理由大量反复申请', '条例第三十五条'),
  row(
    '3.5.5',
    '5.',
    '要求行政机关确认或重新出具已获取信息',
    '格式所列情形',
    '要求行政机关确认或重新出具已获取的信息',
  ),
]

const otherSingle: readonly RequestRow[] = [row('3.6', '（六）', '其他处理', '以上情形以外的处理', '其他')]

const otherItemised: readonly RequestRow[] = [
  row(
    '3.6.1',
    '1.',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '条例第三十条',
    '申请人无正当理由逾期不补正',
    '逾期不补正',
  ),
  row(
    '3.6.2',
    '2.',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '条例第四十二条；国办函〔2020〕109号第六条',
    '申请人逾期未按收费通知要求缴纳费用',
    '逾期未缴费',
  ),
  row('3.6.3', '3.', '其他', '撤回、非政府信息等以上情形以外的处理'),
]

const after: readonly RequestRow[] = [
  row('3.7', '（七）', '总计', '第三项各情形之和', '合计'),
  row(
    '4',
    '四、',
    '结转下年度继续办理',
    '年末尚未办结的申请',
    '结转下年度继续办理数量',
    '结转下年度继续处理',
  ),
]

/** How each edition prints （六）其他处理 by itself. */
export const printedOtherHandling: Readonly<Record<Edition, OtherHandling>> = {
  '2019': 'single',
  '2021': 'itemised',
}

/** The rows of table 3 in the order of the form: 25 with （六） itemised, 23 with it as one row. */
export const requestRows = (other: OtherHandling): readonly RequestRow[] => [
  ...before,
  ...(other === 'single' ? otherSingle : otherItemised),
  ...after,
]
