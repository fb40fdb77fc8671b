/** `note` wants attention some day, `bad` now. */
export type FindingState = 'ok' | 'note' | 'bad'

/** What one look found. */
export interface Finding {
  /** For programs: `database.integrity`. */
  readonly id: string
  readonly state: FindingState
  /** What was looked at. */
  readonly title: string
  /** What was found and, unless it is well, what to do. */
  readonly sentence: string
}

/** One look: its name, and what gives its findings. A look that throws has found something bad. */
export interface Look {
  readonly id: string
  readonly title: string
  readonly look: () => Promise<readonly Said[]>
}

export interface Said {
  readonly state: FindingState
  readonly sentence: string
}

export const ok = (sentence: string): readonly Said[] => [{ state: 'ok', sentence }]
export const note = (sentence: string): readonly Said[] => [{ state: 'note', sentence }]
export const bad = (sentence: string): readonly Said[] => [{ state: 'bad', sentence }]

/** What a look that threw has to say. */
export const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '检查时出错。'
  const detail = 'detail' in error && typeof error.detail === 'string' ? error.detail : ''
  return /\p{Script=Han}/u.test(error.message)
    ? `${error.message}${detail && `。${detail}`}`
    : `检查时出错：${error.message}`
}

/** Does one look after another; none keeps the others from being done. */
export const lookAll = async (looks: readonly Look[]): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const { id, title, look } of looks) {
    const said = await look().catch((error: unknown) => bad(sentenceOf(error)))
    findings.push(...said.map((each) => ({ id, title, ...each })))
  }
  return findings
}
