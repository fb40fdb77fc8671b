import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Session } from '../terminal/session.ts'
import { fileSentence, isFileError } from './errors.ts'
import { filesIn } from './folder.ts'
import { filesLike, isGlob } from './glob.ts'
import type { Input } from './input.ts'
import { standardInput } from './input.ts'

export interface Found {
  readonly inputs: readonly Input[]
  /** Whether exactly one file was asked for by its own name: its result stands alone, not in a list. */
  readonly single: boolean
}

type Say = (sentence: string) => void

interface Meant {
  readonly inputs: readonly Input[]
  readonly many: boolean
}

const inFolder = async (folder: string, complain: Say, remark: Say): Promise<Meant> => {
  const { files, skipped, closed } = await filesIn(folder)
  const list = [...skipped].map(([ending, count]) => `${ending === '' ? '没有扩展名' : ending} ${count} 个`)
  if (list.length > 0) remark(`${folder}：跳过了不是年报格式的文件（${list.join('、')}）。`)
  for (const { path, error } of closed) complain(`${join(folder, path)}：${fileSentence(error)}`)
  if (files.length === 0) complain(`${folder}：文件夹里没有可以读的年报。`)
  return { inputs: files.map((file) => ({ name: join(folder, file), place: file })), many: true }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path)).isDirectory()

const meantBy = async (argument: string, complain: Say, remark: Say): Promise<Meant> => {
  if (argument === standardInput) return { inputs: [{ name: argument, place: argument }], many: false }
  try {
    if (await isFolder(argument)) return await inFolder(argument, complain, remark)
    return { inputs: [{ name: argument, place: basename(argument) }], many: false }
  } catch (error) {
    if (!isFileError(error)) throw error
    if (!isGlob(argument)) {
      complain(`${argument}：${fileSentence(error)}`)
      return { inputs: [], many: false }
    }
  }
  const inputs = await filesLike(argument)
  if (inputs.length === 0) complain(`${argument}：没有符合这个写法的文件，请核对路径。`)
  return { inputs, many: true }
}

/**
 * The files meant by the arguments: files, folders (with everything in them), patterns, and `-` for standard
 * input. In the order of the arguments, each file once. What is not there is said, and the run ends with 2.
 */
export const findInputs = async (session: Session, args: readonly string[]): Promise<Found> => {
  const complain = (sentence: string) => {
    session.say(sentence)
    session.leave(2)
  }
  const found = new Map<string, Input>()
  let several = args.length > 1
  for (const argument of args) {
    const { inputs, many } = await meantBy(argument, complain, session.say)
    several ||= many
    for (const input of inputs) {
      const key = input.name === standardInput ? standardInput : resolve(input.name)
      if (!found.has(key)) found.set(key, input)
    }
  }
  return { inputs: [...found.values()], single: !several }
}
