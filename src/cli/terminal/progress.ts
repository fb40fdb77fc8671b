import { performance } from 'node:perf_hooks'
import { MultiBar } from 'cli-progress'

/** How far a run is, and the way to say something meanwhile. */
export interface Progress {
  /** So many more are done; one where nothing is said. */
  readonly step: (count?: number) => void
  readonly stop: () => void
  readonly say: (line: string) => void
}

/** For short runs and for output nobody watches. */
export const noProgress: Progress = {
  step: () => undefined,
  stop: () => undefined,
  say: (line) => {
    process.stderr.write(line)
  },
}

/** How many a second since a moment, of `performance.now`. */
const rateSince = (started: number, done: number): string =>
  ((done * 1000) / Math.max(1, performance.now() - started)).toFixed(0)

/** A bar on standard error. It leaves the terminal as it was, also when the run is broken off. */
export const startProgress = (total: number, doing = '读取'): Progress => {
  const bars = new MultiBar({
    stream: process.stderr,
    format: `${doing} {bar} {value}/{total}，每秒 {rate}，已用 {duration} 秒，约剩 {eta} 秒`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    forceRedraw: true,
    gracefulExit: false,
    hideCursor: false,
    linewrap: true,
  })
  const started = performance.now()
  let done = 0
  const bar = bars.create(total, 0, { rate: '0' })
  let running = true
  return {
    step: (count = 1) => {
      done += count
      bar.update(done, { rate: rateSince(started, done) })
    },
    stop: () => {
      if (!running) return
      running = false
      // What was said since the last redraw is printed before the bar goes.
      bars.update()
      bars.stop()
    },
    say: (line) => {
      if (running) bars.log(line)
      else process.stderr.write(line)
    },
  }
}
