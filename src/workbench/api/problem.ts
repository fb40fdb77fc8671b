/** What went wrong, in words for the person at the screen (RFC 9457, as the server says it). */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly detail: string
  /** Whether it is that nobody is signed in any more. */
  readonly lostSession: boolean
  /** The number under which the server's log has the request. */
  readonly reference: string | undefined
  /** What to mend, by the path of the field. */
  readonly fields: Readonly<Record<string, string>>

  constructor(told: {
    readonly status: number
    readonly title: string
    readonly detail: string
    readonly lostSession?: boolean
    readonly reference?: string
    readonly fields?: Readonly<Record<string, string>>
  }) {
    super(told.title)
    this.status = told.status
    this.detail = told.detail
    this.lostSession = told.lostSession ?? false
    this.reference = told.reference
    this.fields = told.fields ?? {}
  }
}

/** The server could not be reached at all. */
export const unreachable = (): Problem =>
  new Problem({
    status: 0,
    title: '连不上服务器',
    detail: '请检查网络。填写的内容还在，网络恢复以后再点一次就可以。',
  })

const words = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const sentences = (value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([path, sentence]) => [path, String(sentence)]))
    : {}

/** The problem an answer tells of; an answer without words gets some. */
export const problemOf = (status: number, told: unknown): Problem => {
  const said: Readonly<Record<string, unknown>> = typeof told === 'object' && told !== null ? { ...told } : {}
  const reference = words(said['reference'])
  return new Problem({
    status,
    title: words(said['title']) ?? '服务器没有正常回答',
    detail: words(said['detail']) ?? `请稍后再试（状态 ${status}）。`,
    fields: sentences(said['fields']),
    lostSession: said['type'] === 'urn:gongkai:problem:signed-out',
    ...(reference !== undefined && { reference }),
  })
}
