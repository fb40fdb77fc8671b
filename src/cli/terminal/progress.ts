import { MultiBar } from 'cli-progress'

/** How far a run is, and the way to say something meanwhile. */
export interface Progress {
  readonly step: () => void
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

/** A bar on standard error. It leaves the terminal as it was, also when the run is broken off. */
export const startProgress = (total: number): Progress => {
  const bars = new MultiBar({
    stream: process.stderr,
    format: '读取 {bar} {value}/{total}，已用 {duration} 秒，约剩 {eta} 秒',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    forceRedraw: true,
    gracefulExit: false,
    hideCursor: false,
    linewrap: true,
  })
  const bar = bars.create(total, 0)
  let running = true
  return {
    step: () => {
      bar.increment()
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
