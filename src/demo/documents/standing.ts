import type { DemoDocument } from './document.ts'
import type { Span } from './days.ts'
import { h, list, p, table } from './html.ts'

interface Page {
  readonly key: string
  readonly kind: DemoDocument['kind']
  readonly column: string
  readonly title: string
  readonly summary: string
  readonly body: string
}

const guide =
  p(
    '（示例）为了方便公民、法人和其他组织获得本局的政府信息，依照《中华人民共和国政府信息公开条例》编制本指南。',
  ) +
  h('一、主动公开的信息') +
  p(
    '本局主动公开的范围见“法定主动公开内容”，信息自形成或者变更之日起 20 个工作日内公开，法律、行政法规另有规定的从其规定。',
  ) +
  list(
    '本专栏：检索、查阅、下载。',
    '县档案馆、县图书馆、政务服务大厅：现场查阅。',
    '本局微信公众号：同步推送。',
  ) +
  h('二、申请公开') +
  p(
    '除主动公开的以外，可以向本局申请获取相关信息。申请应当写明姓名或者名称、身份证明、联系方式，所需信息的名称、文号或者便于查询的其他特征，以及获取信息的方式和途径。',
  ) +
  list(
    '当面提交：示例县示例路 1 号，工作日 8:30—12:00，14:30—18:00。',
    '邮寄：信封左下角注明“政府信息公开申请”。',
    '本局收到申请之日起 20 个工作日内答复；需要延长的，最多延长 20 个工作日，并书面告知。',
  ) +
  h('三、收费') +
  p('本局提供政府信息不收取费用；申请的数量、频次明显超过合理范围的，按照国家规定收取信息处理费。') +
  h('四、监督和救济') +
  p(
    '认为本局没有依法履行公开义务的，可以向县政府政务公开主管部门投诉举报，也可以依法申请行政复议或者提起行政诉讼。',
  )

const pages: readonly Page[] = [
  {
    key: 'guide',
    kind: 'guide',
    column: 'guide',
    title: '示例县医疗保障局政府信息公开指南',
    summary: '公开范围、获取方式、申请程序和监督救济。',
    body: guide,
  },
  {
    key: 'duties',
    kind: 'ordinary',
    column: 'duties',
    title: '机关职能',
    summary: '示例县医疗保障局的主要职责。',
    body:
      p('（示例）示例县医疗保障局是县政府工作部门，主要职责是：') +
      list(
        '贯彻执行医疗保险、生育保险、医疗救助的法律法规和政策。',
        '组织实施医疗保障基金监督管理办法，监督管理定点医药机构的服务行为和费用。',
        '组织落实药品和医用耗材集中采购、价格管理。',
        '负责医疗保障经办管理、公共服务和信息化建设。',
      ),
  },
  {
    key: 'leaders',
    kind: 'ordinary',
    column: 'leaders',
    title: '领导信息',
    summary: '局领导姓名、职务和分工。',
    body: table(
      '局领导',
      ['姓名', '职务', '分工'],
      [
        ['许局长', '局长', '主持全面工作'],
        ['吴局长', '副局长', '分管政务公开、基金监管'],
        ['赵副局长', '副局长', '分管待遇保障、医药服务'],
      ],
    ),
  },
  {
    key: 'sections',
    kind: 'ordinary',
    column: 'sections',
    title: '内设机构',
    summary: '四个内设机构的职责和电话。',
    body: table(
      '内设机构',
      ['科室', '主要职责', '电话'],
      [
        ['办公室', '文电、政务公开、保密', '0000-8888888'],
        ['待遇保障科', '参保、待遇、医疗救助', '0000-8888881'],
        ['医药服务管理科', '定点管理、药品耗材采购', '0000-8888882'],
        ['基金监管科', '基金监督检查、行政执法', '0000-8888883'],
      ],
    ),
  },
  {
    key: 'rules-review',
    kind: 'system',
    column: 'rules',
    title: '示例县医疗保障局政府信息公开审查制度',
    summary: '三审三校、保密审查和责任。',
    body:
      p('（示例）本局公开信息实行三审三校和保密审查，先审查、后公开，一事一审。') +
      list(
        '供稿科室对内容的真实、准确、完整负责。',
        '信息员初审一校，办公室主任复审二校，分管领导终审三校。',
        '保密审查由保密审查员办理，结论入档。',
        '审查中不能确定的，报有关主管部门或者保密行政管理部门确定。',
      ),
  },
  {
    key: 'rules-request',
    kind: 'system',
    column: 'rules',
    title: '示例县医疗保障局依申请公开工作规程',
    summary: '登记、审核、办理、答复、归档。',
    body:
      p('（示例）依申请公开按照登记、审核、办理、答复、归档五个环节办理。') +
      list(
        '办公室统一登记，当日转承办科室。',
        '承办科室在十个工作日内提出意见。',
        '答复书经分管领导审签后送达。',
        '办结后一个月内归档。',
      ),
  },
  {
    key: 'rules-hand-over',
    kind: 'system',
    column: 'rules',
    title: '示例县医疗保障局主动公开信息移送制度',
    summary: '向档案馆、图书馆、政务服务大厅移送。',
    body: p('（示例）本局主动公开的信息，按季度向县档案馆、县图书馆移送纸质或者电子文本，并留存移送清单。'),
  },
]

/** Pages that stand: guide, rules, what the body is. Published at the beginning. */
export const standingIn = (span: Span): readonly DemoDocument[] => {
  const [on] = span.every(7)
  if (on === undefined) return []
  return pages.map((page) => ({
    ...page,
    on,
    dateWritten: on,
    topics: ['综合政务'],
    keywords: [page.title.slice(-4)],
  }))
}
