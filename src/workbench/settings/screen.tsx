import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { Page } from '../parts/page.tsx'
import { SettingForm } from './setting-form.tsx'
import './settings.css'

/** What an administrator changes while the system runs. Each setting is saved by itself. */
export const Screen = (): ReactNode => {
  const settings = useAsk('settings', {})
  return (
    <Page title="系统设置" lead="改动立即生效，并且记入审计。">
      <Answer to={settings}>
        {({ rows }) =>
          [...Map.groupBy(rows, ({ group }) => group)].map(([group, of]) => (
            <Block key={group} title={group}>
              <div className="settings">
                {of.map((setting) => (
                  <SettingForm key={setting.name} setting={setting} />
                ))}
              </div>
            </Block>
          ))
        }
      </Answer>
    </Page>
  )
}
