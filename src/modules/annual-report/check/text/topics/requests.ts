import type { Sum, Topic } from './topic.ts'
import { after, before, fill, requests } from './topic.ts'
import { everyone, request } from './words.ts'

const received = requests('表三第一项', ['1'])
const receivedAndCarried = requests('表三第一、二项之和', ['1', '2'])
const handled = requests('表三第三项（七）', ['3.7'])

const comingIn = '(?<!不予|不|未|拟|其中)(?:收到|受理|接收|接到|接受|收悉|收取|新收)(?:到|了)?'
const going =
  '(?<!不予|不再|其[他它]|无法|终止|延期|超期|逾期|未)(?:办理|答复|办结|回复|处理|处置|完成|办理完成|办理完毕)(?:完毕|完成|了)?'
const both = `(?:${comingIn}(?:和|及|并|、|与|且)*(?:依法|及时|按时|顺利|按期|全部)*${going}|${going}(?:和|及|并|、|与|且)*${going})`
const who = `(?:共|的|各类|有效|${everyone}|提出|提交|递交|向我[局委办厅市县区镇乡])*`
const short = '(?:有效)?申请(?:书|件)?'
/** What may stand before a verb that stands alone: 其中已按期答复. */
const alone =
  '(?:其中|本年度?|今年|全年|年内|当年|[我全][局委办厅省市县区州旗镇乡]|共|总共|累计|合计|已经|已|均|全部|依法|依规|及时|按时|按期|如期|顺利|书面|并|正式|实际|予以|作出)*'

const whole = { family: 'requests', weight: 'error', role: 'whole' } as const

/** How many requests came in, were handled, were carried over. */
export const requestTopics: readonly Topic[] = [
  {
    ...whole,
    id: 'new',
    needs: 'none',
    before: before(`(?:新收到?|新接收|新受理|新接到)${who}(?:${request}|${short})`),
    sums: [received],
  },
  {
    ...whole,
    id: 'received-and-handled',
    needs: 'none',
    before: before(`${both}${who}${request}`),
    after: after(`${who}${request}`),
    lead: new RegExp(`${both}${fill}$`, 'u'),
    sums: [received, receivedAndCarried, handled],
  },
  {
    ...whole,
    id: 'received',
    needs: 'none',
    before: before(`${comingIn}${who}${request}`),
    after: after(`${who}${request}`),
    lead: new RegExp(`${comingIn}${fill}$`, 'u'),
    sums: [received, receivedAndCarried],
  },
  {
    ...whole,
    id: 'received-short',
    needs: 'requests',
    before: before(`${comingIn}${who}${short}`),
    after: after(`${who}${short}`),
    lead: new RegExp(`${comingIn}${fill}$`, 'u'),
    sums: [received, receivedAndCarried],
  },
  {
    ...whole,
    id: 'handled',
    needs: 'none',
    before: before(`${going}${who}${request}`),
    after: after(`${who}${request}`),
    lead: new RegExp(`${going}${fill}$`, 'u'),
    sums: [handled, received, receivedAndCarried],
  },
  {
    ...whole,
    id: 'handled-short',
    needs: 'requests',
    before: new RegExp(`(?<=^${alone})(?:(?:${going})+|办理结果)${fill}$`, 'u'),
    sums: [handled, received, receivedAndCarried],
  },
  {
    ...whole,
    id: 'requests',
    needs: 'none',
    weight: 'match',
    before: before(`^${alone}${request}`),
    sums: [received, receivedAndCarried, handled],
  },
]

const next = '(?:下一?年度?|明年度?|次年度?|翌年|\\d{4}年度?)'
const last = '(?:上一?年度?|去年度?|往年|\\d{4}年度?)'
const onward = '(?:结转|顺延|转入|转至|转|延|接转)(?:至|到|入|为)?'
const thing = `(?:的|在办|${request}|申请|继续|办理|答复|处理|完成|事项|办件|件)*`

const carried = { family: 'requests', needs: 'requests', weight: 'error' } as const

/** 上年结转 and 结转下年. A year named instead must be the right one; see `carriesRightYear`. */
export const carryTopics: readonly Topic[] = [
  {
    ...carried,
    id: 'carried-out',
    role: 'carried-out',
    before: before(`${onward}${next}${thing}|下一?年度?结转${thing}`),
    after: after(`[^，。；、]{0,24}?${onward}${next}${thing}`),
    sums: [requests('表三第四项', ['4'])],
  },
  {
    ...carried,
    id: 'carried-in',
    role: 'carried-in',
    before: before(
      `${last}(?:结转|转入|接转|遗留|顺延)(?:至今年|至本年度?|到本年度?|至\\d{4}年度?)?${thing}|结转(?:上一?年度?|去年)${thing}`,
    ),
    after: after(`(?:为|是|系|属于?)?${last}(?:结转|转入|接转|遗留)${thing}`),
    sums: [requests('表三第二项', ['2'])],
  },
]

const columnsOf = (title: string, columns: readonly number[]): readonly Sum[] => [
  requests(`表三第一项${title}`, ['1'], columns),
  requests(`表三第一、二项${title}之和`, ['1', '2'], columns),
  requests(`表三第三项（七）${title}`, ['3.7'], columns),
]

const opening = '^(?:其中|共|涉及|包括|包含|含|来自|分别|均|为|是|属于?|收到|受理|由|以|、|和|及)*'
const filed = '(?:提出|提交|申请|的|类|政府信息公开)*'

const applicant = (id: string, words: string, sums: readonly Sum[]): Topic => ({
  id,
  family: 'requests',
  needs: 'requests',
  weight: 'error',
  role: 'applicant',
  before: before(`${opening}(?:${words})${filed}`),
  after: after(`(?:为|是|系|属于?|来自)?(?:${words})${filed}`),
  sums,
})

/** Who applied: a column of table 3 in the rows of received, received with carried, or handled. */
export const applicantTopics: readonly Topic[] = [
  applicant('natural-person', '自然人|公民|个人', columnsOf('自然人', [0])),
  applicant(
    'organisation',
    '法人(?:或者?|和|及|、|以及)?(?:其他|其它)组织|法人或组织|法人',
    columnsOf('法人或其他组织', [1, 2, 3, 4, 5]),
  ),
  applicant('enterprise', '(?:商业)?企业(?:法人)?', [
    ...columnsOf('商业企业', [1]),
    ...columnsOf('法人或其他组织', [1, 2, 3, 4, 5]),
  ]),
  applicant('research', '科研(?:机构|单位|院所)', columnsOf('科研机构', [2])),
  applicant('charity', '社会公益组织', columnsOf('社会公益组织', [3])),
  applicant('legal-service', '法律服务机构', columnsOf('法律服务机构', [4])),
]
