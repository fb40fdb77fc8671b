/** What a request tells beside its content. Given by the face, kept with a session, never in a log. */
export interface Circumstances {
  /** The address it came from. */
  readonly from: string | null
  /** The browser, as it calls itself. */
  readonly agent?: string | undefined
  /** The cookie header as it came. */
  readonly cookie?: string | undefined
}

const longestAgent = 300

export const agentOf = ({ agent }: Circumstances): string | null => agent?.slice(0, longestAgent) ?? null
