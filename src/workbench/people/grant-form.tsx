import { Form, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import type { Given } from '../api/operations.ts'
import { DateField } from '../parts/date-field.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { PickOrganisation } from '../parts/pick-organisation.tsx'
import { today } from '../parts/time.tsx'

interface Typed {
  readonly role: string
  readonly organisation?: string
  readonly reach: 'own' | 'subordinates'
  readonly from: string
  readonly until?: string
}

const Fields = (): ReactNode => {
  const { data } = useAsk('roles', {})
  return (
    <>
      <Form.Item name="role" label="角色" rules={[{ required: true, message: '请选择角色。' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择角色"
          options={(data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Form.Item>
      <Form.Item name="organisation" label="在哪个机构" extra="空着是全部机构：只给管理整个系统的人。">
        <PickOrganisation />
      </Form.Item>
      <Form.Item name="reach" label="管到哪里" required>
        <Radio.Group
          options={[
            { value: 'own', label: '只这个机构' },
            { value: 'subordinates', label: '这个机构和它的下级' },
          ]}
        />
      </Form.Item>
      <DateField name="from" label="从哪天起" />
      <DateField name="until" label="到哪天止" extra="空着是长期。" optional />
    </>
  )
}

/** Granting a role: which, where, how far, how long. */
export const GrantForm = ({
  person,
  onClose,
}: {
  readonly person: Given<'person'>
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'grantRole', Typed>
    name="grantRole"
    title={`授予${person.name}角色`}
    submit="授予"
    said="已经授予。"
    initial={{
      ...(person.organisation && { organisation: person.organisation.id }),
      reach: 'own',
      from: today(),
    }}
    sent={({ role, organisation, reach, from, until }) => ({
      params: { person: person.id },
      body: {
        role,
        organisation: organisation ?? null,
        reach: organisation === undefined ? 'subordinates' : reach,
        from,
        until: until === undefined || until === '' ? null : until,
      },
    })}
    onClose={onClose}
  >
    <Fields />
  </FormDrawer>
)
