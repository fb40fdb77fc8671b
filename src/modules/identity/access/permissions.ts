/** Every permission of the product, with its Chinese title and the group it is shown in. */
export const permissions = {
  'organisation.read': { title: '查看机构', group: '机构' },
  'organisation.manage': { title: '管理机构、科室和岗位', group: '机构' },
  'person.read': { title: '查看人员', group: '人员' },
  'person.manage': { title: '管理人员和账号', group: '人员' },
  'role.manage': { title: '管理角色', group: '权限' },
  'grant.manage': { title: '授予和收回角色', group: '权限' },
  'calendar.manage': { title: '管理工作日历', group: '系统' },
  'audit.read': { title: '查看审计记录', group: '审计' },
  'sweep.read': { title: '查看定时任务', group: '系统' },
  'sweep.run': { title: '立即运行定时任务', group: '系统' },
  'setting.manage': { title: '修改系统设置', group: '系统' },
  'report.check': { title: '自查年度报告', group: '年报' },
  'report.read': { title: '查看年报的编制', group: '年报' },
  'report.compile': { title: '编制年报', group: '年报' },
  'report.sign': { title: '审签年报', group: '年报' },
  'report.file': { title: '定稿、更正年报', group: '年报' },
  'document.read': { title: '查看文件', group: '主动公开' },
  'document.draft': { title: '起草和修改文件', group: '主动公开' },
  'document.review': { title: '审核文件', group: '主动公开' },
  'document.secrecy': { title: '保密审查', group: '主动公开' },
  'document.publish': { title: '发布、更正、撤回文件', group: '主动公开' },
  'document.override': { title: '应急发布', group: '主动公开' },
  'register.manage': { title: '登记效力、清理、渠道和移送', group: '主动公开' },
  'channel.push': { title: '推送到公众号', group: '主动公开' },
  'channel.manage': { title: '管理新媒体账号', group: '主动公开' },
  'column.manage': { title: '管理栏目和公开目录', group: '主动公开' },
  'search.manage': { title: '管理搜索的同义词', group: '主动公开' },
  'check.manage': { title: '管理检查词表和规则', group: '主动公开' },
  'moving.manage': { title: '迁移旧网站', group: '主动公开' },
  'moving.approve': { title: '批准和撤销历史公开的迁移', group: '主动公开' },
  'chain.manage': { title: '设定审核流程', group: '主动公开' },
  'request.read': { title: '查看申请', group: '依申请公开' },
  'request.personal': { title: '查看申请人的个人信息', group: '依申请公开' },
  'request.register': { title: '登记申请和送达', group: '依申请公开' },
  'request.handle': { title: '办理申请', group: '依申请公开' },
  'request.sign': { title: '审签答复', group: '依申请公开' },
  'request.release': { title: '区分处理和复核要给出的文件', group: '依申请公开' },
  'request.approve': { title: '分办、同意延期和更正', group: '依申请公开' },
  'reuse.manage': { title: '把多人申请的转为主动公开', group: '依申请公开' },
  'keeping.manage': { title: '设定保管期限和保全', group: '依申请公开' },
  'remedy.read': { title: '查看复议和诉讼', group: '复议诉讼' },
  'remedy.handle': { title: '办理复议和诉讼', group: '复议诉讼' },
  'letter.issue': { title: '制发和作废文书', group: '依申请公开' },
  'letter.manage': { title: '设定文书的样式和文号', group: '依申请公开' },
  'file.upload': { title: '上传文件', group: '业务' },
} as const satisfies Record<string, { readonly title: string; readonly group: string }>

export type Permission = keyof typeof permissions

export const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name)

/** All names, in the order they are shown. */
export const allPermissions: readonly Permission[] = Object.keys(permissions).filter((name) =>
  isPermission(name),
)

const changing: ReadonlySet<Permission> = new Set<Permission>([
  'organisation.manage',
  'person.manage',
  'role.manage',
  'grant.manage',
  'calendar.manage',
  'sweep.run',
  'setting.manage',
])

/** Whether it changes how the system works, or who may do what in it. */
export const changesSystem = (permission: Permission): boolean => changing.has(permission)

/** Whether one role would both change the system and read the trail of it: the auditor changes nothing. */
export const mixesAuditing = (list: readonly Permission[]): boolean =>
  list.includes('audit.read') && list.some((permission) => changesSystem(permission))
