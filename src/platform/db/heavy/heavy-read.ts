import type { ReadOnly } from '../handle/types.ts'

/** Questions that may take seconds, named so that another process finds them. */
export interface HeavyRead<Tables, Input, Output> {
  readonly module: string
  readonly name: string
  readonly read: (query: ReadOnly<Tables>, input: Input) => Promise<Output>
}

export interface HeavyOptions {
  /** Milliseconds after which it is given up as `timeout`; half a minute unless told. */
  readonly patience?: number
  /** Gives it up as `cancelled`. */
  readonly signal?: AbortSignal
}

/**
 * A heavy read, exported under `name` by the module at `module` (its `import.meta.url`). Input and output
 * travel between processes, so they are data. What the module imports is loaded there too.
 */
export const heavyRead = <Tables, Input, Output>(
  module: string,
  name: string,
  read: (query: ReadOnly<Tables>, input: Input) => Promise<Output>,
): HeavyRead<Tables, Input, Output> => ({ module, name, read })
