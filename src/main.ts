import { readConfig } from '#platform/config'
import type { Config } from '#platform/config'
import { listen, stopOnSignals } from '#platform/http'
import { compose } from './composition.ts'

const say = (sentences: readonly string[]): void => {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
}

const refuse = (sentences: readonly string[]): void => {
  say(sentences)
  process.exitCode = 1
}

const start = async (config: Config): Promise<void> => {
  const composed = await compose(config)
  if (!composed.ok) {
    refuse(composed.problems)
    return
  }
  say(composed.warnings)
  const listening = await listen(composed.app, config.host, config.port)
  if (!listening.ok) {
    await composed.app.close()
    refuse([listening.sentence])
    return
  }
  stopOnSignals(composed.app)
  process.stdout.write(`公开 已启动：${listening.url} （按 Ctrl+C 停止）\n`)
}

const settings = readConfig(process.env, process.argv.slice(2))
if (settings.ok) await start(settings.config)
else refuse(settings.problems)
