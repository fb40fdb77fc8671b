import { commonPasswords } from './common-passwords.ts'

export interface PasswordSetting {
  /** The name the person signs in with. */
  readonly account: string
  /** Characters a password has at least; 10 unless the operator asks for more. */
  readonly shortest?: number
}

const longest = 128
const fewest = 4

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/** `Admin@2026!` is `admin` in disguise: what people add to pass a rule does not make it harder to guess. */
const core = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

const isCommon = (text: string): boolean => commonPasswords.has(text) || commonPasswords.has(core(text))

const steps = (text: string): Set<number> => {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  return new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
}

/** `abcdefghij`, `9876543210`: every character is the one before, one further. */
const isRow = (text: string): boolean => {
  const [step, ...others] = steps(text)
  return others.length === 0 && (step === 1 || step === -1)
}

const isAccount = (text: string, account: string): boolean =>
  account !== '' && (text === account || core(text) === account || text === [...account].reverse().join(''))

/**
 * What is wrong with a new password, one Chinese sentence each; none when it may be used. The sentences never repeat it.
 * Length counts: no composition of capitals and digits is asked for, which people answer with `Admin@2026`.
 */
export const passwordProblems = (password: string, setting: PasswordSetting): readonly string[] => {
  const { account, shortest = 10 } = setting
  const text = folded(password)
  const { length } = [...password]
  const problems = [
    [
      length < shortest,
      `口令至少 ${shortest} 个字符，现在是 ${length} 个，请加长，几个不相干的词连起来就好记。`,
    ],
    [length > longest, `口令最多 ${longest} 个字符，现在是 ${length} 个，请缩短。`],
    [isAccount(text, folded(account)), '口令不能是账号，也不能是账号加几个数字或者符号，请另换一个。'],
    [isCommon(text), '这是常见口令，或者常见口令加几个数字、符号，很容易被猜到，请另换一个。'],
    [new Set(text).size < fewest, `口令里不同的字符少于 ${fewest} 个，请另换一个。`],
    [isRow(text), '口令不能是顺着排的字母或者数字，请另换一个。'],
  ] as const
  return problems.filter(([wrong]) => wrong).map(([, sentence]) => sentence)
}
