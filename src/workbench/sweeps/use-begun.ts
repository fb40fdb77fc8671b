import { App } from 'antd'
import { useEffect, useRef } from 'react'
import type { RowOf } from '../api/operations.ts'
import { outcomeOf } from './outcome.ts'

/** Tells how runs end that were begun on this screen; gives what is told of each that begins. */
export const useBegun = (sweeps: readonly RowOf<'sweeps'>[]): ((run: string) => void) => {
  const { message } = App.useApp()
  const begun = useRef(new Set<string>())
  const latest = useRef(sweeps)
  const tell = (): boolean => {
    let told = false
    for (const { title, last } of latest.current) {
      if (last === undefined || !begun.current.delete(last.id)) continue
      const { text, wrong } = outcomeOf(last)
      void message[wrong ? 'error' : 'success'](`“${title}”运行结束：${text}`)
      told = true
    }
    return told
  }
  useEffect(() => {
    latest.current = sweeps
    tell()
  })
  return (run) => {
    begun.current.add(run)
    // A short one has ended before its number is here.
    if (!tell()) void message.success('已经开始运行。')
  }
}
