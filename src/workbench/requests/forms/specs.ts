import type { FactKind } from '../words.ts'

/** A field of a form that writes a fact down. */
export interface FieldSpec {
  readonly name: string
  readonly label: string
  readonly type:
    | 'line'
    | 'area'
    | 'date'
    | 'number'
    | 'person'
    | 'section'
    | 'third-party'
    | 'agency'
    | 'task'
    | 'files'
    | 'need'
    | 'choice'
  readonly extra?: string
  readonly optional?: boolean
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Whether it is a text, sealed beside the fact. */
  readonly sealed?: boolean
}

export interface FactSpec {
  /** What the day of the thing itself is called. */
  readonly day: string
  readonly lead: string
  readonly submit: string
  readonly said: string
  readonly danger?: boolean
  readonly fields: readonly FieldSpec[]
}

const area = (name: string, label: string, extra?: string): FieldSpec => ({
  name,
  label,
  type: 'area',
  sealed: true,
  ...(extra !== undefined && { extra }),
})
const line = (name: string, label: string, extra?: string): FieldSpec => ({
  ...area(name, label, extra),
  type: 'line',
})
const optional = (field: FieldSpec): FieldSpec => ({ ...field, optional: true })
const until = (label: string, extra: string): FieldSpec => ({ name: 'until', label, type: 'date', extra })
const of = (type: 'third-party' | 'agency', label: string): FieldSpec => ({ name: 'party', label, type })

/** The forms of facts that are only written down. */
export const specs: Readonly<Partial<Record<FactKind, FactSpec>>> = {
  assigned: {
    day: '分办日期',
    lead: '确定经办人。已经分办的，再分办就是改由别人经办；答复期限不因此变化。',
    submit: '分办',
    said: '已经分办。',
    fields: [
      { name: 'person', label: '经办人', type: 'person' },
      { name: 'section', label: '科室', type: 'section', optional: true },
    ],
  },
  'task-given': {
    day: '交办日期',
    lead: '请业务科室检索、提供材料或者提出意见。机关内部流转不停止答复期限，请给科室留短一些的时间。',
    submit: '交办',
    said: '已经交办。',
    fields: [
      { name: 'section', label: '科室', type: 'section' },
      {
        name: 'person',
        label: '承办人',
        type: 'person',
        optional: true,
        extra: '不指明的，科室里谁都可以回复。',
      },
      { name: 'due', label: '回复期限', type: 'date' },
      area('what', '要办的事项'),
    ],
  },
  'task-answered': {
    day: '回复日期',
    lead: '回复交办给科室的事项。检索了的，请另外记入检索记录。',
    submit: '回复',
    said: '已经回复。',
    fields: [{ name: 'task', label: '回复哪一项', type: 'task' }, area('answer', '回复的内容')],
  },
  searched: {
    day: '检索日期',
    lead: '在哪里、用什么方式、由谁检索，结果如何。诉讼中由行政机关证明已经尽到合理检索义务。',
    submit: '记入检索记录',
    said: '检索记录已经记入案卷。',
    fields: [
      area('where', '检索的范围', '例如：档案室2019年至2024年文书档案、公文系统全部发文、业务科室存档。'),
      area('how', '检索的方法', '例如：按文号、标题关键词逐库检索，并向承办科室核实。'),
      optional(line('who', '检索人')),
      {
        name: 'result',
        label: '结果',
        type: 'choice',
        options: [
          { value: 'found', label: '找到' },
          { value: 'none', label: '没有找到' },
          { value: 'needs-making', label: '没有现成信息，需要另行制作' },
        ],
      },
      optional(area('found', '找到了什么')),
    ],
  },
  'clarification-asked': {
    day: '告知书发出日期',
    lead: '条例第三十条：收到申请之日起7个工作日内一次性告知，只能告知一次。收到补正以后答复期限重新计算。',
    submit: '记录补正告知',
    said: '补正告知已经记入案卷。',
    fields: [
      area('points', '需要补正的事项', '写明哪里不明确、怎样补正。'),
      until('补正期限', '合理的期限，由本机关确定；逾期不补正的，视为放弃申请。'),
    ],
  },
  clarified: {
    day: '收到补正的日期',
    lead: '答复期限从收到补正的次日重新计算。',
    submit: '记录补正',
    said: '补正已经记入案卷，期限重新计算。',
    fields: [area('text', '补正的内容')],
  },
  'third-party-reached': {
    day: '第三方收到的日期',
    lead: '第三方收到征求意见书的次日起，15个工作日内提出意见。',
    submit: '记录送达',
    said: '已经记入案卷。',
    fields: [of('third-party', '第三方')],
  },
  'third-party-answered': {
    day: '收到意见的日期',
    lead: '条例第三十二条：第三方不同意且有合理理由的，不予公开；认为不公开可能对公共利益造成重大影响的，可以决定公开。',
    submit: '记录意见',
    said: '第三方的意见已经记入案卷。',
    fields: [
      of('third-party', '第三方'),
      {
        name: 'agrees',
        label: '是否同意公开',
        type: 'choice',
        options: [
          { value: 'yes', label: '同意' },
          { value: 'no', label: '不同意' },
        ],
      },
      area('opinion', '第三方的意见'),
    ],
  },
  'third-party-silent': {
    day: '期限届满后的日期',
    lead: '条例第三十二条：第三方逾期未提出意见的，由行政机关依法决定是否公开，不视为同意。',
    submit: '记录逾期',
    said: '已经记入案卷。',
    fields: [of('third-party', '第三方')],
  },
  'agency-asked': {
    day: '征求意见书发出日期',
    lead: '征求其他机关意见所需时间不计入答复期限。共同制作的，15个工作日内未提出意见视为同意公开。',
    submit: '记录征求意见',
    said: '已经记入案卷。',
    fields: [
      { name: 'party', label: '机关名称', type: 'line' },
      {
        name: 'as',
        label: '身份',
        type: 'choice',
        options: [
          { value: 'co-maker', label: '共同制作机关（条例第三十四条）' },
          { value: 'other', label: '其他机关（条例第三十三条）' },
        ],
      },
      area('question', '征求意见的内容'),
    ],
  },
  'agency-reached': {
    day: '机关收到的日期',
    lead: '共同制作机关收到的次日起，15个工作日内提出意见。',
    submit: '记录送达',
    said: '已经记入案卷。',
    fields: [of('agency', '机关')],
  },
  'agency-answered': {
    day: '收到意见的日期',
    lead: '条例第三十四条、第三十三条第三款。',
    submit: '记录意见',
    said: '机关的意见已经记入案卷。',
    fields: [of('agency', '机关'), area('opinion', '机关的意见')],
  },
  'agency-silent': {
    day: '期限届满后的日期',
    lead: '条例第三十四条：共同制作机关逾期未提出意见的，视为同意公开。',
    submit: '记录逾期',
    said: '已经记入案卷。',
    fields: [of('agency', '机关')],
  },
  'explanation-asked': {
    day: '告知书发出日期',
    lead: '条例第三十五条：申请的数量、频次明显超过合理范围的，可以要求说明理由。',
    submit: '记录要求',
    said: '已经记入案卷。',
    fields: [area('points', '需要说明的事项'), until('说明期限', '由本机关确定。')],
  },
  explained: {
    day: '收到说明的日期',
    lead: '理由不合理的，告知不予处理；合理但不能按期答复的，可以确定延迟答复的期限。',
    submit: '记录说明',
    said: '说明已经记入案卷。',
    fields: [area('text', '说明的理由')],
  },
  'reasonable-delay-set': {
    day: '告知申请人的日期',
    lead: '条例第三十五条：理由合理，但无法在规定期限内答复的，确定延迟答复的合理期限并告知。',
    submit: '记录延迟',
    said: '已经记入案卷。',
    fields: [until('延迟答复至', '合理的期限。'), area('reason', '延迟答复的理由')],
  },
  'extension-approved': {
    day: '同意日期',
    lead: '条例第三十三条第二款：须经政府信息公开工作机构负责人同意。同意以后，由经办人在期满前告知申请人，告知才生效。',
    submit: '同意延期',
    said: '已经同意延期，请告知申请人。',
    fields: [
      { name: 'workdays', label: '延长几个工作日', type: 'number', extra: '最多20个工作日，只能延长一次。' },
      area('reason', '延期的理由'),
    ],
  },
  'fee-notice-reached': {
    day: '申请人收到的日期',
    lead: '申请人自收到收费通知的次日起20个工作日内缴费。',
    submit: '记录送达',
    said: '已经记入案卷。',
    fields: [],
  },
  'fee-paid': {
    day: '完成缴费的日期',
    lead: '缴费的次日起，答复期限重新计算。',
    submit: '记录缴费',
    said: '缴费已经记入案卷，期限重新计算。',
    fields: [optional(line('proof', '票据号码'))],
  },
  withdrawn: {
    day: '撤回日期',
    lead: '须有申请人的书面材料或者记录；撤回以后这件申请办结，不能恢复。',
    submit: '记录撤回',
    said: '撤回已经记入案卷。',
    danger: true,
    fields: [area('record', '撤回的材料或者记录')],
  },
  'material-added': {
    day: '材料日期',
    lead: '申请人补充的材料，或者本机关留存的证据。证明处理决定所需事项的，请选明它证明什么。',
    submit: '加入案卷',
    said: '材料已经加入案卷。',
    fields: [
      line('title', '材料的名称'),
      { name: 'files', label: '文件', type: 'files' },
      { name: 'need', label: '它证明什么', type: 'need', optional: true },
      optional(area('about', '说明')),
    ],
  },
  note: {
    day: '日期',
    lead: '记入案卷，不对外显示。',
    submit: '记入案卷',
    said: '已经记入案卷。',
    fields: [area('text', '备注')],
  },
  discarded: {
    day: '日期',
    lead: '广告、测试、空白等不构成申请的，可以作废登记，不计入统计。作废以后不能恢复。',
    submit: '作废登记',
    said: '已经作废。',
    danger: true,
    fields: [area('reason', '作废的理由')],
  },
  closed: {
    day: '结案日期',
    lead: '答复已经送达，案卷齐全，可以结案。',
    submit: '结案',
    said: '已经结案。',
    fields: [],
  },
  archived: {
    day: '归档日期',
    lead: '案卷移交档案以后，记下档号。归档以后案卷不再改动。',
    submit: '归档',
    said: '已经归档。',
    fields: [{ name: 'reference', label: '档号', type: 'line' }],
  },
}
