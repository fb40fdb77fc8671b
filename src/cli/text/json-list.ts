/** A JSON array printed while its items come: one item a line, none kept. */
export interface JsonList {
  readonly add: (item: unknown) => Promise<void>
  readonly end: () => Promise<void>
}

/** Starts an array on `print`. */
export const createJsonList = (print: (text: string) => Promise<void>): JsonList => {
  let before = '[\n'
  return {
    add: async (item) => {
      await print(before + JSON.stringify(item))
      before = ',\n'
    },
    end: async () => {
      await print(before === '[\n' ? '[]\n' : '\n]\n')
    },
  }
}

/** One value as a JSON document for people and programs. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
