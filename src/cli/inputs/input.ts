/** One thing to read. */
export interface Input {
  /** The path as it was given or found; `-` for standard input. */
  readonly name: string
  /** Where it stands inside the folder that was given, so that results can be laid out alike. */
  readonly place: string
}

export const standardInput = '-'

/** What a person calls an input. */
export const spokenName = (name: string): string => (name === standardInput ? '标准输入' : name)
