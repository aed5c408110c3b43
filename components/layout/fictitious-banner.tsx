import { Icon } from '../ui/icon';

/** On each page of the municipality that does not exist: everything here is made up, to try the portal. */
export function FictitiousBanner({ text }: { text: string }) {
  return (
    <div className="fictitious-banner" role="note">
      <p className="wrap">
        <Icon name="warning" />
        {text}
      </p>
    </div>
  );
}
