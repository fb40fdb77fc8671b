import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { DemoDocument } from './document.ts'
import type { Span } from './days.ts'
import { h, inWords, list, p, signedBy } from './html.ts'

const bureau = '示例县医疗保障局'

interface Policy {
  readonly key: string
  /** Days behind the beginning of the span. */
  readonly after: number
  readonly name: string
  readonly about: string
  readonly years: number
  readonly rules: readonly string[]
}

const policies: readonly Policy[] = [
  {
    key: 'p-outpatient',
    after: 20,
    name: '示例县职工基本医疗保险门诊共济保障实施细则',
    about: '门诊费用怎样报销',
    years: 5,
    rules: [
      '在定点医疗机构发生的普通门诊费用，超过起付标准的部分按比例支付。',
      '个人账户可以由家庭成员共济使用。',
      '一个年度内的最高支付限额每年公布。',
    ],
  },
  {
    key: 'p-aid',
    after: 64,
    name: '示例县医疗救助实施办法',
    about: '哪些人能得到救助、救助多少',
    years: 5,
    rules: [
      '救助对象分为四类，按类别确定比例。',
      '符合条件的，出院时一站式结算。',
      '年度救助限额与筹资水平相适应。',
    ],
  },
  {
    key: 'p-designated',
    after: 120,
    name: '示例县定点医药机构协议管理办法',
    about: '怎样成为定点、怎样退出',
    years: 5,
    rules: [
      '申请成为定点的条件和材料公开。',
      '经办机构在三个月内完成评估。',
      '违反协议的，按情节约谈、暂停、解除。',
    ],
  },
  {
    key: 'p-reward',
    after: 188,
    name: '示例县举报医保违法违规行为奖励办法（试行）',
    about: '怎样举报、奖励多少',
    years: 2,
    rules: ['实名、匿名举报都受理。', '奖励按查实金额分档，不低于二百元。', '对举报人的信息严格保密。'],
  },
  {
    key: 'p-chronic',
    after: 262,
    name: '示例县门诊慢特病管理规定',
    about: '怎样申请门诊慢特病待遇',
    years: 5,
    rules: ['病种目录与全市一致。', '由二级以上医疗机构认定，随时申请。', '待遇自认定次日起享受。'],
  },
  {
    key: 'p-credit',
    after: 345,
    name: '示例县定点医药机构信用评价办法（暂行）',
    about: '信用等级怎样评、结果怎样用',
    years: 2,
    rules: ['每年评价一次，分四个等级。', '结果与预算指标、检查频次挂钩。', '对结果有异议的，可以申请复核。'],
  },
  {
    key: 'p-drg',
    after: 430,
    name: '示例县按病种分值付费实施细则',
    about: '医院费用怎样结算',
    years: 5,
    rules: ['按病种和分值结算住院费用。', '年度清算结果向医疗机构公开。', '特殊病例可以单独议价。'],
  },
  {
    key: 'p-care',
    after: 520,
    name: '示例县长期护理服务管理办法（试行）',
    about: '失能人员怎样得到护理保障',
    years: 2,
    rules: ['参保人失能超过六个月，可以申请评估。', '评估由第三方机构承担。', '护理服务有居家、机构两种。'],
  },
  {
    key: 'p-supervision',
    after: 640,
    name: '示例县医疗保障基金社会监督员管理规定',
    about: '社会监督员怎样选、做什么',
    years: 5,
    rules: ['监督员面向社会公开聘任。', '每届任期两年。', '监督员反映的问题在十五日内回复。'],
  },
]

/** Ended before the day of the demo: what the register shows as 废止. */
const older: readonly Policy[] = [
  {
    key: 'p-old-aid',
    after: 2,
    name: '示例县困难群众医疗救助暂行办法',
    about: '旧的救助办法',
    years: 2,
    rules: ['救助对象分为三类。', '救助按季度申请。'],
  },
]

const numbered = (year: number, place: number): string => `示医保发〔${year}〕${place}号`

const normative = ({ key, name, years, rules }: Policy, place: number, on: LocalDate): DemoDocument => {
  const written = addDays(on, -6)
  const year = Number(written.slice(0, 4))
  const effective = addDays(on, 24)
  const expires = addDays(`${Number(effective.slice(0, 4)) + years}${effective.slice(4)}` as LocalDate, -1)
  return {
    key,
    kind: 'normative',
    column: 'normative',
    title: `${bureau}关于印发《${name}》的通知`,
    on,
    documentNumber: numbered(year, place),
    dateWritten: written,
    topics: ['卫生、体育'],
    keywords: ['规范性文件', name.slice(3)],
    summary: `印发《${name}》，自${inWords(effective)}起施行，有效期 ${years} 年。`,
    body:
      p(
        '（示例）各镇人民政府、街道办事处，各定点医药机构：',
        `《${name}》已经合法性审核和局长办公会议审议通过，现印发给你们，请遵照执行。`,
      ) +
      signedBy(bureau, inWords(written)) +
      h(name) +
      list(...rules, `本办法自${inWords(effective)}起施行，有效期 ${years} 年。`),
    fields: {
      registrationNumber: `示规登〔${year}〕${place}号`,
      effectiveOn: effective,
      expiresOn: expires,
      legalReviewOn: addDays(written, -20),
      legalReviewNumber: `示医保法审〔${year}〕${place}号`,
      consultation: '在本局专栏公开征求意见 30 日，收到意见 6 条，采纳 3 条。',
      deliberatedOn: addDays(written, -8),
      draftedBy: '待遇保障科',
    },
    channels: ['wechat', 'gazette'],
  }
}

const interpretation = ({ key, name, about }: Policy, on: LocalDate): DemoDocument => ({
  key: `${key}-explained`,
  kind: 'interpretation',
  column: 'interpretations',
  title: `《${name}》政策解读：${about}`,
  on,
  dateWritten: on,
  topics: ['卫生、体育'],
  keywords: ['政策解读'],
  summary: `用问答说清楚${about}。`,
  body:
    h('一、为什么要制定这个文件') +
    p('（示例）原来的规定已经不适应实际，群众反映办理环节多、标准不够清楚。') +
    h('二、主要说了什么') +
    p(`文件主要规定${about}。与原来相比，条件更明确，材料更少，时限更短。`) +
    h('三、和我有什么关系') +
    p('参保人、定点医药机构都可能用到。具体办理可以到镇（街道）便民服务中心，也可以拨打本局公布的电话。'),
  fields: { form: 'question', interpreter: '示例县医疗保障局待遇保障科' },
  interprets: [key],
  channels: ['wechat'],
})

/** 行政规范性文件 with their interpretations; one was made at the very beginning and is replaced meanwhile. */
export const policiesIn = (span: Span): readonly DemoDocument[] => {
  const days = span.every(1)
  const on = (after: number): LocalDate | undefined => days.find((day) => day >= addDays(span.from, after))
  return [...older, ...policies].flatMap((policy, place) => {
    const day = on(policy.after)
    if (day === undefined) return []
    const document = normative(policy, place + 3, day)
    return older.includes(policy) || place % 5 === 4 ? [document] : [document, interpretation(policy, day)]
  })
}
