/** What went wrong, by the same name on both engines. */
export type DatabaseErrorKind = keyof typeof sentences

/** A failure of the database. The message is a Chinese sentence; the cause holds what the engine said. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly kind: DatabaseErrorKind
  /** For `unique`: the columns that hold the same values already, as `table.column`. */
  readonly columns: readonly string[]

  constructor(kind: DatabaseErrorKind, details: DatabaseErrorDetails = {}) {
    super(details.sentence ?? sentences[kind], 'cause' in details ? { cause: details.cause } : undefined)
    this.kind = kind
    this.columns = details.columns ?? []
  }
}

export interface DatabaseErrorDetails {
  /** Says more than the sentence of the kind. */
  readonly sentence?: string
  readonly columns?: readonly string[]
  readonly cause?: unknown
}

const sentences = {
  unique: '同样的记录已经存在。',
  'foreign-key': '引用的记录不存在，或者这条记录仍被其他记录引用。',
  check: '填写的值不在允许的范围内。',
  'not-null': '缺少必须填写的内容。',
  value: '填写的值类型不对，或者超出了可以保存的范围。',
  busy: '数据库正忙，请稍后再试。',
  'disk-full': '数据库所在的磁盘已满，没有保存。请清理磁盘后再试。',
  'read-only': '数据库只能读取，没有保存。请检查数据库文件、所在磁盘或者数据库用户的权限。',
  timeout: '办理时间过长，已经停止，没有保存。',
  cancelled: '已经取消。',
  unreachable: '连接不上数据库，请检查数据库是否启动、DATABASE_URL 是否正确。',
  damaged: '数据库文件已损坏。请停止程序，从备份恢复。',
  setting: '数据库的设置不正确，请检查 DATABASE_URL。',
  version: '数据库与本版程序不相配。',
  cursor: '翻页的位置不正确，请从第一页重新查看。',
  other: '数据库操作出错。',
} as const

/** Whether it is a failure of the database, of this kind if one is named. */
export const isDatabaseError = (error: unknown, kind?: DatabaseErrorKind): error is DatabaseError =>
  error instanceof DatabaseError && (kind === undefined || error.kind === kind)

/** What the engine said, without the values of the statement: they may be personal data and causes are logged. */
export const engineSaid = (code: string | number, message: string): Error => new Error(`${code}: ${message}`)
