import { notFound } from 'next/navigation';

/** An address that no page answers: 404 in the language of the address. */
export default function UnknownPage(): never {
  notFound();
}
