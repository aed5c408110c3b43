import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DescriptionList } from '@/components/ui/description-list';
import { KeyFigures } from '@/components/ui/key-figures';
import { Provenance } from '@/components/ui/provenance';

test('facts that are not known are left out, not shown empty', () => {
  render(
    <DescriptionList
      entries={[
        { term: 'Орду', detail: 'Маданият үйү' },
        { term: 'Телефон', detail: null },
        { term: 'Почта', detail: '' },
      ]}
    />,
  );
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Орду']);
});

test('a number is read together with its unit', () => {
  render(<KeyFigures figures={[{ label: 'Бюджет', value: '74 957,7', unit: 'миң сом' }]} />);
  expect(screen.getByRole('definition').textContent).toBe('74 957,7 миң сом');
});

test('the note on a doubtful figure stands with its source', () => {
  render(
    <Provenance
      facts={[
        { label: 'Булагы', value: 'Кеңештин сайты' },
        { label: 'Акт', value: undefined },
      ]}
      note="Басылган жыйынтык туура келбейт."
    />,
  );
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Булагы']);
  expect(screen.getByText('Басылган жыйынтык туура келбейт.')).toBeTruthy();
});
