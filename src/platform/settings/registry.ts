import { z } from 'zod'

/** Settings stand together under these heads. */
export const settingGroups = {
  site: '网站',
  session: '登录状态',
  signIn: '登录',
  file: '文件',
  search: '搜索',
  mail: '邮件',
  newMedia: '新媒体',
  reuse: '依申请转主动公开',
  report: '年度报告',
} as const

/** One thing an administrator may change while the program runs. */
export interface SettingDefinition {
  readonly group: keyof typeof settingGroups
  readonly title: string
  /** What it does, in which unit, and what to weigh. */
  readonly help: string
  /** What it may be; each message says what it should be. */
  readonly schema: z.ZodType
  readonly preset: unknown
}

const whole = (from: number, to: number, unit: string) => {
  const message = `应当是 ${from} 到 ${to} 之间的整数（${unit}）`
  return z.int(message).min(from, message).max(to, message)
}

const line = (longest: number) => {
  const message = `应当是一行文字，不超过 ${longest} 个字`
  return z
    .string(message)
    .max(longest, message)
    .regex(/^[^\p{Cc}]*$/u, message)
}

/** A line of text of one shape, or nothing. */
const shaped = (shape: RegExp, message: string) => z.string(message).max(300, message).regex(shape, message)

const linkShape = '应当是以 https:// 或者 http:// 开头的网址，或者空着'
const link = () => shaped(/^(?:https?:\/\/[^\s"'<>]+)?$/u, linkShape)

const footerShape = '应当是不超过 500 个字的文字'
const roleShape = '应当是角色编号的列表，每个只写一次'

/** Every setting by its name. What stands here is all there is: an unknown name is refused. */
export const registry = {
  'site.name': {
    group: 'site',
    title: '网站名称',
    help: '显示在每个页面顶端、浏览器标签和邮件里。',
    schema: line(60).min(1, '不能是空的'),
    preset: '政府信息公开',
  },
  'site.recordNumber': {
    group: 'site',
    title: 'ICP备案号',
    help: '显示在页脚，例如“京ICP备00000000号”；还没有备案号时空着。',
    schema: line(60),
    preset: '',
  },
  'site.policeRecordNumber': {
    group: 'site',
    title: '公安备案号',
    help: '显示在页脚，例如“某公网安备 00000000000000号”；还没有备案时空着。',
    schema: line(60),
    preset: '',
  },
  'site.domain': {
    group: 'site',
    title: '网站域名',
    help: '写在每个页面的 SiteDomain 标签里，例如 www.example.gov.cn；空着的不写。',
    schema: shaped(
      /^(?:[\w-]+(?:\.[\w-]+)+)?$/u,
      '应当是不带 http:// 的域名，例如 www.example.gov.cn，或者空着',
    ),
    preset: '',
  },
  'site.code': {
    group: 'site',
    title: '网站标识码',
    help: '政府网站的 10 位标识码，写在每个页面的 SiteIDCode 标签里，显示在页脚；空着的不写。',
    schema: shaped(/^(?:\d{10}|bm\d{8})?$/u, '应当是 10 位数字，或者 bm 加 8 位数字，或者空着'),
    preset: '',
  },
  'site.host': {
    group: 'site',
    title: '主办单位',
    help: '显示在页脚，例如“某县人民政府办公室”。',
    schema: line(60),
    preset: '',
  },
  'site.contact': {
    group: 'site',
    title: '网站联系方式',
    help: '显示在页脚的主办单位后面，例如电话和办公地址。',
    schema: line(120),
    preset: '',
  },
  'site.partySign': {
    group: 'site',
    title: '党政机关网站标识的网址',
    help: '核发标识时得到的网址；填了才在页脚显示“党政机关网站标识”。',
    schema: link(),
    preset: '',
  },
  'site.errorReport': {
    group: 'site',
    title: '“我为政府网站找错”的网址',
    help: '填了才在页脚显示“我为政府网站找错”入口。',
    schema: link(),
    preset: '',
  },
  'session.idleMinutes': {
    group: 'session',
    title: '无操作后退出（分钟）',
    help: '登录以后这么久没有操作，就要重新登录。',
    schema: whole(5, 1440, '分钟'),
    preset: 60,
  },
  'session.lifeHours': {
    group: 'session',
    title: '登录最长有效（小时）',
    help: '登录以后无论有没有操作，最多这么久要重新登录。',
    schema: whole(1, 720, '小时'),
    preset: 12,
  },
  'signIn.wrongPasswords': {
    group: 'signIn',
    title: '口令输错几次后锁定',
    help: '同一账号连续输错这么多次口令，就暂时锁定。',
    schema: whole(3, 20, '次'),
    preset: 5,
  },
  'signIn.lockMinutes': {
    group: 'signIn',
    title: '锁定多久（分钟）',
    help: '锁定这么久以后自动解除，系统管理员也可以提前解除。',
    schema: whole(1, 1440, '分钟'),
    preset: 15,
  },
  'signIn.shortestPassword': {
    group: 'signIn',
    title: '口令最短长度',
    help: '新设或者修改口令时的最短长度，已有的口令不受影响。',
    schema: whole(10, 64, '个字符'),
    preset: 10,
  },
  'signIn.secondFactorFor': {
    group: 'signIn',
    title: '必须使用动态口令的角色',
    help: '有这些角色之一的人，登录时除口令外还要输入动态口令。',
    schema: z
      .array(z.string(roleShape).regex(/^[\w-]{1,64}$/u, roleShape), roleShape)
      .max(50, roleShape)
      .refine((roles) => new Set(roles).size === roles.length, roleShape),
    preset: [],
  },
  'file.largestMegabytes': {
    group: 'file',
    title: '单个文件的最大尺寸（MB）',
    help: '上传的文件超过它就不收。反向代理的限制（如 nginx 的 client_max_body_size）也要相应放宽。',
    schema: whole(1, 500, 'MB'),
    preset: 50,
  },
  'search.keepDays': {
    group: 'search',
    title: '搜索记录保留多久（天）',
    help: '公众搜索了什么、找到几件，按天合计保留这么多天，供编辑改进文件的用词。记录里没有人，也没有网络地址。',
    schema: whole(7, 1100, '天'),
    preset: 400,
  },
  'mail.footer': {
    group: 'mail',
    title: '邮件落款',
    help: '写在每封通知邮件的末尾，例如单位名称和咨询电话。',
    schema: z.string(footerShape).max(500, footerShape),
    preset: '',
  },
  'newMedia.firstAlert': {
    group: 'newMedia',
    title: '新媒体账号第一次提醒（天）',
    help: '账号这么多天没有更新，就成为待办。上级对政务新媒体的检查以两周为限（国办秘函〔2019〕19号），一些地方要求十天以内。',
    schema: whole(1, 60, '天'),
    preset: 7,
  },
  'newMedia.secondAlert': {
    group: 'newMedia',
    title: '新媒体账号第二次提醒（天）',
    help: '账号这么多天没有更新，待办写明快到期限。',
    schema: whole(1, 60, '天'),
    preset: 10,
  },
  'newMedia.lastAlert': {
    group: 'newMedia',
    title: '新媒体账号最后提醒（天）',
    help: '账号这么多天没有更新，标为红色。两周没有更新的，检查时单项否决（国办秘函〔2019〕19号附件）。',
    schema: whole(1, 60, '天'),
    preset: 13,
  },
  'reuse.likeness': {
    group: 'reuse',
    title: '申请内容相同到多少算相近（%）',
    help: '两件申请的内容有这么多相同，就归为一组，供研究是否转为主动公开（条例第四十四条）。改动以后新办结的申请按新的数归组。',
    schema: whole(40, 100, '%'),
    preset: 60,
  },
  'reuse.applicants': {
    group: 'reuse',
    title: '多少人申请才列出（人）',
    help: '一组申请有这么多不同的申请人，就列为可以转为主动公开的。同一个人申请多次只算一人。',
    schema: whole(2, 50, '人'),
    preset: 2,
  },
  'decisions.public': {
    group: 'reuse',
    title: '公开答复目录',
    help: '在门户公开已经批准的答复目录：编号、月份、处理结果和依据，没有申请人的任何信息。预设不公开。',
    schema: z.boolean('应当是“是”或者“否”'),
    preset: false,
  },
  'report.processingFeeInTable': {
    group: 'report',
    title: '信息处理费计入年报表二（八）',
    help: '计入的，按缴费日期加进“行政事业性收费”的本年收费金额。信息处理费是行政事业性收费，但表二是否包括它没有全国性规定，各地不一，请按当地主管部门的口径定一次，以后不再变；第六部分都写明发出通知的件数、金额和实际收取的金额。',
    schema: z.boolean('应当是“是”或者“否”'),
    preset: false,
  },
} as const satisfies Record<string, SettingDefinition>

export type SettingName = keyof typeof registry

/** All settings as values, by name. */
export type Settings = {
  readonly [Name in SettingName]: Readonly<z.output<(typeof registry)[Name]['schema']>>
}

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(registry, name)

export const settingNames: readonly SettingName[] = Object.keys(registry).filter(isSettingName)
