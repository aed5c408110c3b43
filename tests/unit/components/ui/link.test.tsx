import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Link } from '@/components/ui/link';
import { TabsNav } from '@/components/ui/tabs-nav';

test('links go and buttons do', () => {
  render(
    <>
      <ButtonLink href="/ky">Башкы бет</ButtonLink>
      <Button>Жөнөтүү</Button>
    </>,
  );
  expect(screen.getByRole('link', { name: 'Башкы бет' }).getAttribute('href')).toBe('/ky');
  expect(screen.getByRole('button', { name: 'Жөнөтүү' }).getAttribute('type')).toBe('submit');
});

test('a link that leaves the portal keeps its name and gives no window away', () => {
  render(
    <Link href="https://cbd.minjust.gov.kg" external>
      Мыйзам
    </Link>,
  );
  expect(screen.getByRole('link', { name: 'Мыйзам' }).getAttribute('rel')).toContain('noopener');
});

test('the last crumb is the page itself', () => {
  render(<Breadcrumb label="Жол" crumbs={[{ text: 'Нарын', href: '/ky/m/naryn' }, { text: 'Бюджет' }]} />);
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Нарын']);
  expect(screen.getByText('Бюджет').getAttribute('aria-current')).toBe('page');
});

test('the tab one is on is marked for everybody', () => {
  render(
    <TabsNav
      label="Бөлүмдөр"
      tabs={[
        { href: '/a', text: 'Ачык', current: true },
        { href: '/b', text: 'Өткөн', count: 3 },
      ]}
    />,
  );
  expect(screen.getByRole('link', { name: 'Ачык' }).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: 'Өткөн 3' }).hasAttribute('aria-current')).toBe(false);
});
