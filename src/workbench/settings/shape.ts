/** How a setting is typed in, told from the JSON Schema of its value. */
export type Control = 'number' | 'line' | 'text' | 'switch' | 'list'

const longestLine = 120

const partOf = (shape: unknown, key: string): unknown =>
  typeof shape === 'object' && shape !== null
    ? Object.entries(shape).find(([name]) => name === key)?.[1]
    : undefined

export const controlOf = (shape: unknown): Control => {
  switch (partOf(shape, 'type')) {
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'switch'
    case 'array':
      return 'list'
    default:
      return Number(partOf(shape, 'maxLength') ?? 0) > longestLine ? 'text' : 'line'
  }
}
