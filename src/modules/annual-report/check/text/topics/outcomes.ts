import type { Topic } from './topic.ts'
import { after, before, requests } from './topic.ts'

const tail = '(?:[”"]|答复|决定|的|情形|类|申请|政府信息公开申请)*'
const open = '(?:予以|同意|决定|准予|全部)公开'
const partly = '(?:(?:予以|同意|决定)?部分(?:予以|同意)?公开|区分处理)'
const and = '(?:或者|或|和|及|以及|、|与|及其|（含|（包括)'

/** The numbered reasons a bracket can have at most. */
const within = [1, 2, 3, 4, 5, 6, 7, 8] as const

const outcome = (id: string, words: string, title: string, rows: readonly string[]): Topic => ({
  id,
  family: 'outcomes',
  needs: 'requests',
  weight: 'error',
  role: 'outcome',
  before: before(`${words}${tail}`),
  after: after(`(?:被|已|依法|为|是)*${words}${tail}`),
  sums: [requests(title, rows)],
  narrower: rows.flatMap((row) => within.map((number) => requests(title, [`${row}.${number}`]))),
})

/** The brackets （一）to（六）of table 3; combinations stand first, for their words hold the single ones. */
export const outcomeTopics: readonly Topic[] = [
  outcome(
    'opened',
    `(?:${open}|(?<!不予?)公开)${tail}${and}${partly}[^（）]{0,4}）?`,
    '表三第三项（一）（二）之和',
    ['3.1', '3.2'],
  ),
  outcome('partial', partly, '表三第三项（二）', ['3.2']),
  outcome('refused', '(?:不予以?公开|不同意公开)', '表三第三项（三）', ['3.3']),
  {
    ...outcome('granted', `(?<!不|部分)${open}`, '表三第三项（一）', ['3.1']),
    wider: { unless: /部分|区分处理/u, sums: [requests('表三第三项（一）（二）之和', ['3.1', '3.2'])] },
  },
  outcome('unable', '(?:无法|不能)提供', '表三第三项（四）', ['3.4']),
  outcome('declined', '不予处理', '表三第三项（五）', ['3.5']),
  outcome('other-handling', '其[他它](?:方式)?处理', '表三第三项（六）', ['3.6']),
]

const reason = (row: string, title: string, words: string): Topic => ({
  id: `reason-${row}`,
  family: 'outcomes',
  needs: 'requests',
  weight: 'warning',
  role: 'outcome',
  before: before(
    `^(?:其中)?(?:因|由于|属于?|涉及|因涉及)?(?:“)?(?:${words})(?:的|而|信息|申请|情形|类|”)*(?:不予公开|无法提供|不予处理)?(?:的)?`,
  ),
  after: after(`(?:因|由于|属于?|涉及|因涉及)*(?:${words})(?:的|信息|申请)*`),
  sums: [requests(`表三“${title}”`, [row])],
})

/** The numbered reasons under（三）to（六）, by the words of the form. */
export const reasonTopics: readonly Topic[] = [
  reason('3.3.1', '属于国家秘密', '国家秘密'),
  reason('3.3.2', '其他法律行政法规禁止公开', '(?:其他)?法律、?行政法规禁止公开'),
  reason('3.3.3', '危及三安全一稳定', '(?:危及)?“?三安全一稳定”?'),
  reason('3.3.4', '保护第三方合法权益', '保护第三方合法权益'),
  reason('3.3.5', '属于三类内部事务信息', '三类内部(?:事务|管理)信息'),
  reason('3.3.6', '属于四类过程性信息', '四类过程性信息'),
  reason('3.3.7', '属于行政执法案卷', '行政执法案卷'),
  reason('3.3.8', '属于行政查询事项', '行政查询事项'),
  reason('3.4.1', '本机关不掌握相关政府信息', '本机关不掌握相关政府信息'),
  reason('3.4.2', '没有现成信息需要另行制作', '没有现成信息需要?另行制作'),
  reason('3.4.3', '补正后申请内容仍不明确', '补正后申请内容仍不明确'),
  reason('3.5.1', '信访举报投诉类申请', '信访、?举报、?投诉类'),
  reason('3.5.2', '重复申请', '重复申请'),
  reason('3.5.3', '要求提供公开出版物', '要求提供公开出版物'),
  reason('3.5.4', '无正当理由大量反复申请', '无正当理由大量反复申请'),
  reason('3.5.5', '要求行政机关确认或重新出具已获取信息', '要求行政机关确认或重新出具已获取的?信息'),
]

const reasons =
  /不掌握|不存在|非本|另行制作|不明确|信访|重复|秘密|第三方|内部|过程性|案卷|查询|反复|出版物|确认|补正|缴费|撤[回销]/u

/** A reason named before 无法提供 may make it one row of the bracket; with 等 it is the whole bracket again. */
export const namesReason = (head: string): boolean => reasons.test(head) && !head.includes('等')
