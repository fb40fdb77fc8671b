import { readConfig } from '#platform/config'
import type { Config } from '#platform/config'
import { listen, stopOnSignals } from '#platform/http'
import { compose } from './composition.ts'
import { furnish, welcome } from './welcome.ts'

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
  const { app, schedule, ground, warnings } = composed
  say(warnings)
  const listening = await listen(app, config.host, config.port)
  if (!listening.ok) {
    await app.close()
    refuse([listening.sentence])
    return
  }
  stopOnSignals(app)
  schedule.start()
  void ground.identity.warmUp()
  process.stdout.write(`公开 已启动：${listening.url} （按 Ctrl+C 停止）\n`)
  for (const line of await welcome(config, ground, listening.url)) process.stdout.write(`${line}\n`)
  for (const line of await furnish(config)) process.stdout.write(`${line}\n`)
}

const settings = readConfig(process.env, process.argv.slice(2))
if (settings.ok) await start(settings.config)
else refuse(settings.problems)
