const kinds: Readonly<Record<string, string>> = {
  organisation: '机构',
  section: '科室',
  post: '岗位',
  absence: '离岗',
  person: '人员',
  account: '账号',
  role: '角色',
  setting: '设置',
  sweep: '定时任务',
  outbox: '待发送',
  file: '文件',
  'check-list': '检查词表',
  'check-rule': '检查规则',
  'holiday-notice': '放假通知',
  'second-factor': '动态口令',
  installation: '本系统',
}

const fields: Readonly<Record<string, string>> = {
  account: '账号',
  address: '地址',
  basis: '依据',
  contact: '联系方式',
  credit_code: '统一社会信用代码',
  duties: '职责',
  email: '电子邮箱',
  email_index: '电子邮箱（密文索引）',
  fax: '传真',
  from: '从哪天起',
  grant: '授权',
  holder: 'A岗',
  deputy: 'B岗',
  id: '编号',
  invite_until: '链接有效到',
  job_title: '职务',
  kind: '性质',
  level: '层级',
  line: '上级业务主管部门',
  name: '名称',
  office_hours: '办公时间',
  on: '日期',
  organisation: '机构',
  permissions: '权限',
  person: '人员',
  phone: '电话',
  phone_index: '电话（密文索引）',
  postcode: '邮编',
  reach: '范围',
  reason: '原因',
  region_code: '行政区划代码',
  role: '角色',
  section: '科室',
  short_name: '简称',
  site_code: '网站标识码',
  status: '状态',
  successor: '承接的机构',
  territorial: '本级人民政府',
  title: '名称',
  until: '到哪天止',
  username: '账号',
  valid_from: '从哪天起',
  valid_until: '到哪天止',
  value: '值',
  website: '网站',
}

/** Rows are written under the names of columns here and of fields there: `region_code`, `creditCode`. */
const oneName = (key: string): string => key.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** A path into what was changed, in words as far as there are some: `contact.phone` is 联系方式 › 电话. */
export const pathTitle = (path: string): string =>
  path === ''
    ? '值'
    : path
        .split('.')
        .map((key) => fields[oneName(key)] ?? key)
        .join(' › ')

/** What kind of thing a row is about, and its id. */
export const subjectParts = (subject: string): readonly [string, string] => {
  const [kind = '', ...id] = subject.split(':')
  return [kinds[kind] ?? kind, id.join(':')]
}
