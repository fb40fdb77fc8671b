import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { performance } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'

/** Milliseconds between two looks, and how many quiet ones in a row are rest. */
const pulse = 2000
const quietLooks = 3

/** A thread at work for less than this part of the time serves nobody: it ticks. */
const quietly = 0.05

/** Milliseconds between two times at least: whoever comes while it lasts, a quarter of a second, waits. */
const seldom = 5 * 60_000

/** Told with every look how busy the thread was since the last one, tells when memory should be given back: at rest behind work. */
export const restWatch = (): ((busy: number, now: number) => boolean) => {
  let quiet = 0
  let worked = true
  let last = -Infinity
  return (busy, now) => {
    quiet = busy < quietly ? quiet + 1 : 0
    worked ||= quiet === 0
    if (!worked || quiet < quietLooks || now - last < seldom) return false
    worked = false
    last = now
    return true
  }
}

/**
 * Collects everything and gives the pages back to the system. V8 keeps a seventh of the program's memory for later —
 * what starting took, what the last rush took — and has no other word for it than a collection out of need.
 */
export const giveBack = (): void => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  if (typeof collect === 'function')
    Reflect.apply(collect, undefined, [{ type: 'major', flavor: 'last-resort' }])
}

/** Gives memory back whenever the server comes to rest, from when it listens until it is closed. */
export const registerGiveBack = (app: FastifyInstance): void => {
  let timer: NodeJS.Timeout | undefined
  app.addHook('onListen', (done) => {
    const isDue = restWatch()
    let before = performance.eventLoopUtilization()
    timer = setInterval(() => {
      const { utilization } = performance.eventLoopUtilization(before)
      before = performance.eventLoopUtilization()
      if (isDue(utilization, performance.now())) giveBack()
    }, pulse).unref()
    done()
  })
  app.addHook('onClose', (_, done) => {
    clearInterval(timer)
    done()
  })
}
