import type { RemedyFactKind } from '../words.ts'

/** A field of a form that writes a fact down. */
export interface FieldSpec {
  readonly name: string
  readonly label: string
  readonly type:
    'line' | 'area' | 'date' | 'choice' | 'person' | 'files' | 'result' | 'redo' | 'hearing' | 'hold'
  /** Beside the fact, kept sealed. */
  readonly text?: true
  readonly optional?: true
  readonly extra?: string
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

export interface FactSpec {
  readonly lead?: string
  readonly submit: string
  readonly day: string
  readonly fields: readonly FieldSpec[]
}

const holds = [
  { value: 'execution', label: '停止执行' },
  { value: 'disclosure', label: '暂停公开（第三方申请）' },
] as const

/** What each form asks for; the evidence list has a form of its own. */
export const specs: Readonly<Partial<Record<RemedyFactKind, FactSpec>>> = {
  noticed: {
    lead: '收到副本之日起计算答复、举证的期限。',
    submit: '记录',
    day: '收到副本之日',
    fields: [
      {
        name: 'procedure',
        label: '程序',
        type: 'choice',
        options: [
          { value: 'ordinary', label: '普通程序' },
          { value: 'simple', label: '简易程序' },
        ],
      },
      { name: 'reference', label: '案号', type: 'line', optional: true },
      { name: 'until', label: '准许延长至', type: 'date', optional: true, extra: '有书面准许的才填。' },
    ],
  },
  assigned: {
    submit: '确定',
    day: '日期',
    fields: [{ name: 'person', label: '承办人', type: 'person' }],
  },
  answered: {
    lead: '答复（答辩）和证据要一并在期限内提交。',
    submit: '记录',
    day: '提交之日',
    fields: [{ name: 'proof', label: '凭证', type: 'line', optional: true, extra: '邮单号、签收人。' }],
  },
  held: {
    submit: '记录',
    day: '日期',
    fields: [
      { name: 'what', label: '事项', type: 'choice', options: holds },
      { name: 'reason', label: '理由和文书', type: 'area', text: true },
    ],
  },
  released: {
    submit: '记录',
    day: '日期',
    fields: [
      { name: 'what', label: '事项', type: 'hold' },
      { name: 'reason', label: '理由', type: 'area', text: true, optional: true },
    ],
  },
  'hearing-set': {
    submit: '记录',
    day: '收到通知之日',
    fields: [
      { name: 'day', label: '听证、开庭之日', type: 'date' },
      {
        name: 'sort',
        label: '形式',
        type: 'choice',
        options: [
          { value: 'opinions', label: '听取意见' },
          { value: 'hearing', label: '听证' },
          { value: 'trial', label: '开庭' },
        ],
      },
      { name: 'place', label: '地点', type: 'line', text: true, optional: true },
    ],
  },
  'hearing-held': {
    lead: '行政诉讼法第三条：被诉行政机关负责人应当出庭应诉。',
    submit: '记录',
    day: '日期',
    fields: [
      { name: 'hearing', label: '哪一次', type: 'hearing' },
      {
        name: 'head',
        label: '负责人',
        type: 'choice',
        options: [
          { value: 'yes', label: '出庭、到场' },
          { value: 'no', label: '没有，委托代理人' },
        ],
      },
      { name: 'who', label: '参加人', type: 'line', text: true, optional: true },
    ],
  },
  ruled: {
    lead: '复议决定收到即生效；一审判决上诉期满没有上诉的生效。结果纠正并生效的，申请自动转回重新办理，同类申请列出提示。',
    submit: '记录结果',
    day: '作出之日',
    fields: [
      { name: 'result', label: '结果', type: 'result' },
      { name: 'servedOn', label: '收到之日', type: 'date', optional: true, extra: '还没有收到的不填。' },
      { name: 'redo', label: '重新答复、公开的期限', type: 'redo' },
      { name: 'gist', label: '结果的要点（主文）', type: 'area', text: true },
      { name: 'reasons', label: '理由摘要', type: 'area', text: true, optional: true },
    ],
  },
  served: { submit: '记录', day: '收到之日', fields: [] },
  appealed: {
    submit: '记录',
    day: '日期',
    fields: [
      {
        name: 'instance',
        label: '审级',
        type: 'choice',
        options: [
          { value: 'second', label: '二审（上诉）' },
          { value: 'retrial', label: '再审' },
        ],
      },
      {
        name: 'side',
        label: '谁提起',
        type: 'choice',
        options: [
          { value: 'office', label: '本机关' },
          { value: 'claimant', label: '原告' },
          { value: 'third-party', label: '第三人' },
        ],
      },
      { name: 'organ', label: '法院', type: 'line' },
    ],
  },
  bound: {
    lead: '有法院生效证明、与推算的生效日期不同的，以证明为准。',
    submit: '记录',
    day: '生效之日',
    fields: [],
  },
  performed: {
    lead: '转回重新办理的申请答复送达以后自动记为履行完毕；其他的在这里记录。',
    submit: '记录',
    day: '履行完毕之日',
    fields: [{ name: 'how', label: '怎样履行的', type: 'area', text: true }],
  },
  note: { submit: '记录', day: '日期', fields: [{ name: 'text', label: '内容', type: 'area', text: true }] },
  'paper-added': {
    submit: '存入',
    day: '日期',
    fields: [
      { name: 'title', label: '材料的名称', type: 'line', text: true },
      { name: 'files', label: '文件', type: 'files' },
    ],
  },
}
