import { Refusal } from '#platform/refusal'

const title = '备份文件不能使用'

/** What is wrong with a backup file and where, told before anything was changed. */
export const damage = (code: string, sentence: string): Refusal =>
  new Refusal('invalid', code, title, `${sentence}请改用另一份备份。`)

export const truncated = (at: string): Refusal =>
  damage('backup-truncated', `备份文件不完整：在 ${at} 处断开了，可能没有写完或者没有拷贝完。`)

export const altered = (name: string): Refusal =>
  damage('backup-altered', `备份文件里的 ${name} 与核对记录不符，已经损坏或者被改动过。`)

export const unreadable = (at: string): Refusal =>
  damage('backup-unreadable', `备份文件在 ${at} 处读不懂：不是本系统的备份，或者已经损坏。`)
