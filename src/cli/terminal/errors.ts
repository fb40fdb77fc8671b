/** commander's own sentences and ours, in the order they are tried. */
const sentences: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/^error: missing required argument '(.+)'$/u, '缺少参数“$1”。'],
  [/^error: option '(.+)' argument missing$/u, '选项 $1 后面缺少它的值。'],
  [/^error: required option '(.+)' not specified$/u, '缺少选项 $1。'],
  [
    /^error: option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/u,
    '选项 $1 不能是“$2”，可以是：$3。',
  ],
  [/^error: option '(.+)' argument '(.*)' is invalid\. (.+)$/u, '选项 $1 不能是“$2”：$3'],
  [/^error: command-argument value '(.*)' is invalid for argument '(.+)'\. (.+)$/u, '参数“$2”不能是“$1”：$3'],
  [/^error: unknown option '(.+)'$/u, '没有选项 $1。'],
  [/^error: unknown command '(.+)'$/u, '没有命令“$1”。'],
  [
    /^error: too many arguments.*Expected (\d+) arguments? but got (\d+): .*$/u,
    '参数多了：应当是 $1 个，现有 $2 个。',
  ],
  [/^\(Did you mean (?:one of )?(.+)\?\)$/u, '您要的也许是 $1。'],
]

const lineInChinese = (line: string): string => {
  const known = sentences.find(([pattern]) => pattern.test(line))
  return known ? line.replace(...known) : `命令的用法不对：${line.replace(/^error: /u, '')}`
}

/** An error message of commander as Chinese sentences, a line each. This is the only place that translates them. */
export const errorInChinese = (message: string): string =>
  message.trim().split('\n').map(lineInChinese).join('\n')
