/** Words that may stand in the tables, with how they are printed. */

/** Where the working text of a document is. What the public sees is said by `visibility`. */
export const stages = {
  draft: '起草中',
  review: '审核中',
  approved: '待发布',
  scheduled: '定时发布',
  settled: '已办结',
  kept: '不主动公开',
  discarded: '已作废',
} as const
export type Stage = keyof typeof stages

/** What the public sees of a document. */
export const visibilities = { none: '未公开', public: '已公开', withdrawn: '已撤回' } as const
export type Visibility = keyof typeof visibilities

/** 源头认定: how a document may be disclosed, 条例第十三条. */
export const disclosureModes = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
} as const
export type DisclosureMode = keyof typeof disclosureModes

/** 有效性 as it is marked on a page; ordinary information has none. */
export const validities = {
  none: '',
  pending: '尚未施行',
  'in-force': '现行有效',
  lapsed: '失效',
  repealed: '废止',
} as const
export type Validity = keyof typeof validities

/** What was done to the public side of a document. */
export const actKinds = {
  publish: '发布',
  correct: '更正',
  withdraw: '撤回',
  restore: '恢复',
  replace: '替换',
  'move-in': '迁移导入',
} as const
export type ActKind = keyof typeof actKinds

/** 公布方式: 条例第二十三条, with those of the seeds. */
export const channels = {
  portal: '政府网站',
  wechat: '微信公众号',
  weibo: '微博',
  'short-video': '短视频平台',
  gazette: '政府公报',
  'press-conference': '新闻发布会',
  newspaper: '报刊',
  broadcast: '广播电视',
  board: '公告栏、电子屏',
  'three-affairs': '“三务”公开栏',
  other: '其他渠道',
} as const
export type Channel = keyof typeof channels

/** 条例第二十五条: where published information is handed over to. */
export const transferPlaces = {
  archives: '国家档案馆',
  library: '公共图书馆',
  'service-hall': '政务服务场所',
} as const
export type TransferPlace = keyof typeof transferPlaces

/** What befell a regulation or normative document. */
export const validityEvents = {
  made: '制发',
  ended: '终止效力',
  extended: '延长有效期',
  revived: '恢复效力',
} as const
export type ValidityEventKind = keyof typeof validityEvents

/** How one ended. */
export const endings = { repealed: '废止', lapsed: '失效', replaced: '被替代' } as const
export type Ending = keyof typeof endings

/** 清理结论. */
export const cleanUpVerdicts = { keep: '继续有效', amend: '修改', repeal: '废止', lapse: '宣布失效' } as const
export type CleanUpVerdict = keyof typeof cleanUpVerdicts

/** Where the passing on of a document to 微信公众号 is. */
export const pushStates = {
  waiting: '等待推送',
  unsure: '待核实',
  reviewing: '微信审核中',
  published: '已发布',
  failed: '没有推送成功',
  abandoned: '已放弃',
  deleting: '正在删除',
  deleted: '已删除',
  removed: '已被删除或者封禁',
} as const
export type PushState = keyof typeof pushStates

/** What of a document goes into an article. */
export const pushForms = { full: '全文', summary: '摘要和链接' } as const
export type PushForm = keyof typeof pushForms
