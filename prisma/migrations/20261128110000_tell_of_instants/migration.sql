-- What comes out, ends, opens or closes by the clock alone takes no number of the change sequence before its instant. Those
-- who keep answers must know the instant beforehand: an empty notice tells them to ask for the next one.
CREATE FUNCTION tell_of_instant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('bantin_changes', '');
  RETURN NULL;
END $$;
CREATE TRIGGER publications_tell_of_instant
  AFTER INSERT OR UPDATE OF publish_at, unpublish_at ON publications
  FOR EACH ROW WHEN (NEW.publish_at > now() OR NEW.unpublish_at > now())
  EXECUTE FUNCTION tell_of_instant();
CREATE TRIGGER polls_tell_of_instant
  AFTER INSERT OR UPDATE OF state, opens_at, closes_at ON polls
  FOR EACH ROW WHEN (NEW.opens_at > now() OR NEW.closes_at > now())
  EXECUTE FUNCTION tell_of_instant();

-- The changes are read from their end. As a barrier the view would be read whole for that; it leaves out nothing.
ALTER VIEW delivery.changes RESET (security_barrier);
