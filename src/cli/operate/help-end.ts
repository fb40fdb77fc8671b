/** The end of an operator's command's help: examples, what it reads, exit codes. */
export const operateHelp = (examples: readonly string[], codes: string): string =>
  [
    '',
    '设置与服务程序相同，从环境变量读取（DATABASE_URL 等），见 docs/guides。',
    '',
    '示例：',
    ...examples.map((example) => `  gongkai ${example}`),
    '',
    '退出码：',
    codes,
    '',
  ].join('\n')

/** 3.4 MB, 12 KB. */
export const sizeText = (bytes: number): string => {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  const value = bytes / 1024 ** power
  return `${power === 0 ? value : value.toFixed(1)} ${units[power] ?? ''}`
}
