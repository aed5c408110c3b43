import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MunicipalityPage } from '@/components/layout/municipality-page';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { SkipLink } from '@/components/layout/skip-link';
import { translator } from '@/lib/i18n/server';

const t = translator('ky');
const municipality = { slug: 'naryn', name: 'Нарын шаары', place: 'Нарын облусу', fictitious: false };

test('the language switch leads to the same page, named in its own language', () => {
  render(<SiteHeader t={t} locale="ky" alternatePath="/ru/m/naryn/budget/2017?page=2" />);
  const link = within(screen.getByRole('navigation', { name: 'Тил' })).getByRole('link');
  expect(link.textContent).toBe('Русский');
  expect(link.getAttribute('href')).toBe('/ru/m/naryn/budget/2017?page=2');
  expect(link.getAttribute('hreflang')).toBe('ru');
  expect(link.closest('[lang]')?.getAttribute('lang')).toBe('ru');
});

test('header and footer are landmarks with named navigation', () => {
  render(
    <>
      <SiteHeader t={t} locale="ky" alternatePath="/ru" />
      <SiteFooter t={t} locale="ky" />
    </>,
  );
  expect(screen.getByRole('banner')).toBeTruthy();
  expect(screen.getByRole('contentinfo')).toBeTruthy();
  const names = screen.getAllByRole('navigation').map((navigation) => navigation.getAttribute('aria-label'));
  expect(new Set(names).size).toBe(3);
});

test('the ornament repeats no id in one document', () => {
  const { container } = render(
    <>
      <SiteHeader t={t} locale="ky" alternatePath="/ru" />
      <SiteFooter t={t} locale="ky" />
    </>,
  );
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the skip link leads to main', () => {
  render(
    <>
      <SkipLink text="Мазмунга" />
      <MunicipalityPage t={t} locale="ky" municipality={municipality}>
        Бюджет
      </MunicipalityPage>
    </>,
  );
  const target = screen.getByRole('link', { name: 'Мазмунга' }).getAttribute('href')?.slice(1);
  expect(screen.getByRole('main').id).toBe(target);
});

test('a page of a municipality marks its section and says where one is', () => {
  render(
    <MunicipalityPage
      t={t}
      locale="ky"
      municipality={municipality}
      current="budget"
      crumbs={[{ text: '2017' }]}
    >
      …
    </MunicipalityPage>,
  );
  const sections = screen.getByRole('navigation', { name: t('header.sections') });
  expect(within(sections).getByRole('link', { name: 'Бюджет' }).getAttribute('aria-current')).toBe('page');
  const trail = screen.getByRole('navigation', { name: 'Бул барак кайда турат' });
  expect(
    within(trail)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Муниципалитеттер', 'Нарын шаары', '2017']);
});

test('each page of the fictitious municipality says that it is fictitious', () => {
  const { rerender } = render(
    <MunicipalityPage t={t} locale="ky" municipality={{ ...municipality, fictitious: true }}>
      …
    </MunicipalityPage>,
  );
  expect(screen.getByRole('note').textContent).toBe(t('fictitious'));
  rerender(
    <MunicipalityPage t={t} locale="ky" municipality={municipality}>
      …
    </MunicipalityPage>,
  );
  expect(screen.queryByRole('note')).toBeNull();
});
