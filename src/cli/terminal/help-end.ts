/** The end of every command's help: examples as they are typed, and what the exit codes mean. */
export const helpEnd = (group: string, examples: readonly string[], codes: string): string =>
  [
    '',
    '示例：',
    ...examples.map((example) => `  gongkai ${group} ${example}`),
    '',
    '退出码：',
    codes,
    '',
  ].join('\n')
